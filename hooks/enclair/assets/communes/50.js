ENCLAIR_COMMUNES("50", "2026", `
50002|Agneaux|50180
50003|Agon-Coutainville|50230
50004|Airel|50680
50006|Amigny|50620
50008|Anctoville-sur-Boscq|50400
50013|Anneville-en-Saire|50760
50016|Appeville|50500
50019|Aucey-la-Plaine|50170
50021|Audouville-la-Hubert|50480
50022|Aumeville-Lestre|50630
50023|Auvers|50500
50024|Auxais|50500
50025|Avranches|50300
50026|Azeville|50310
50027|Bacilly|50530
50028|La Baleine|50450
50029|Barenton|50720
50030|Barfleur|50760
50031|Barneville-Carteret|50270
50032|La Barre-de-Semilly|50810
50033|Baubigny|50270
50034|Baudre|50000
50036|Baupte|50500
50038|Beauchamps|50320
50039|Beaucoudray|50420
50040|Beauficel|50150
50041|La Hague|50440 50460 50690
50042|Beauvoir|50170
50044|Belval|50210
50045|Benoîtville|50340
50046|Bérigny|50810
50048|Beslon|50800
50049|Besneville|50390
50050|Beuvrigny|50420
50052|Beuzeville-la-Bastille|50360
50054|Biéville|50160
50055|Biniville|50390
50058|Blainville-sur-Mer|50560
50059|Blosville|50480
50060|La Bloutière|50800
50062|Boisyvon|50800
50064|La Bonneville|50360
50066|Jullouville|50610
50069|Bourguenolles|50800
50070|Boutteville|50480
50072|Brainville|50200
50074|Brécey|50370
50076|Bréhal|50290
50077|Bretteville|50110
50078|Bretteville-sur-Ay|50430
50079|Breuville|50260
50081|Bréville-sur-Mer|50290
50082|Bricquebec-en-Cotentin|50260
50083|Bricquebosq|50340
50084|Bricqueville-la-Blouette|50200
50085|Bricqueville-sur-Mer|50290
50086|Brillevast|50330
50087|Brix|50700
50088|Brouains|50150
50090|Buais-Les-Monts|50640
50092|Cambernon|50200
50093|Cametours|50570
50094|Camprond|50210
50095|Canisy|50750
50096|Canteloup|50330
50097|Canville-la-Rocque|50580
50098|Carantilly|50570
50099|Carentan-les-Marais|50480 50500 50620
50101|Carneville|50330
50102|Carolles|50740
50105|Catteville|50390
50106|Cavigny|50620
50108|Céaux|50220
50109|Cérences|50510
50110|Cerisy-la-Forêt|50680
50111|Cerisy-la-Salle|50210
50112|La Chaise-Baudouin|50370
50115|Le Grippon|50320
50117|Champeaux|50530
50118|Champrepus|50800
50120|Chanteloup|50510
50121|La Chapelle-Cécelin|50800
50124|La Chapelle-Urée|50370
50126|Chavoy|50870
50129|Cherbourg-en-Cotentin|50100 50110 50120 50130 50460 50470
50130|Chérencé-le-Héron|50800
50135|Clitourps|50330
50137|La Colombe|50800
50138|Colomby|50700
50139|Condé-sur-Vire|50420 50890
50142|Vicq-sur-Mer|50330
50143|Coudeville-sur-Mer|50290
50144|Coulouvray-Boisbenâtre|50670
50145|Courcy|50200
50146|Courtils|50220
50147|Coutances|50200
50148|Couvains|50680
50149|Couville|50690
50150|Crasville|50630
50151|Créances|50710
50152|Les Cresnays|50370
50155|Crollon|50220
50156|Crosville-sur-Douve|50360
50158|Cuves|50670
50159|Dangy|50750
50161|Le Dézert|50620
50162|Digosville|50110
50164|Domjean|50420
50165|Donville-les-Bains|50350
50166|Doville|50250
50167|Dragey-Ronthon|50530
50168|Ducey-Les Chéris|50220
50169|Écausseville|50310
50172|Émondeville|50310
50174|Équilly|50320
50175|Éroudeville|50310
50176|L’Étang-Bertrand|50260
50177|Étienville|50360
50178|Fermanville|50840
50181|Feugères|50190
50182|La Feuillie|50190
50183|Fierville-les-Mines|50580
50184|Flamanville|50340
50185|Fleury|50800
50186|Flottemanville|50700
50188|Folligny|50320
50190|Fontenay-sur-Mer|50310
50192|Fourneaux|50420
50193|Le Fresne-Poret|50850
50194|Fresville|50310
50195|Gathemo|50150
50196|Gatteville-le-Phare|50760
50197|Gavray-sur-Sienne|50450
50198|Geffosses|50560
50199|Genêts|50530
50200|Ger|50850
50205|La Godefroy|50300
50207|Golleville|50390
50208|Gonfreville|50190
50209|Gonneville-Le Theil|50330
50210|Gorges|50190
50214|Gouvets|50420
50215|Gouville-sur-Mer|50200 50560
50216|Graignes-Mesnil-Angot|50620
50217|Le Grand-Celland|50370
50218|Granville|50400
50219|Gratot|50200
50221|Grimesnil|50450
50222|Grosville|50340
50225|Le Guislain|50410
50227|Le Ham|50310
50228|Hambye|50450
50229|Hamelin|50730
50230|Hardinvast|50690
50231|Hauteville-sur-Mer|50590
50232|Hauteville-la-Guichard|50570
50233|Hautteville-Bocage|50390
50234|La Haye-Bellefond|50410
50235|La Haye-d’Ectot|50270
50236|La Haye|50250 50580
50237|La Haye-Pesnel|50320
50238|Héauville|50340
50239|Thèreval|50180 50570
50240|Helleville|50340
50241|Hémevez|50700
50243|Heugueville-sur-Sienne|50200
50246|Hiesville|50480
50247|Hocquigny|50320
50251|Huberville|50700
50252|Hudimesnil|50510
50253|Huisnes-sur-Mer|50170
50256|Isigny-le-Buat|50540
50258|Joganville|50310
50259|Juilley|50220
50260|Juvigny les Vallées|50520
50261|Lamberville|50160
50262|La Lande-d’Airou|50800
50263|Lapenty|50600
50265|Laulne|50430
50266|Lengronne|50450
50267|Lessay|50430
50268|Lestre|50310
50269|Liesville-sur-Douve|50480
50270|Lieusaint|50700
50271|Lingeard|50670
50272|Tourneville-sur-Mer|50660
50273|Montsenelle|50250
50274|Les Loges-Marchis|50600
50275|Les Loges-sur-Brécey|50370
50276|Lolif|50530
50277|Longueville|50290
50278|Le Loreur|50510
50279|Le Lorey|50570
50281|La Lucerne-d’Outremer|50320
50282|Le Luot|50870
50283|La Luzerne|50680
50285|Magneville|50260
50288|Marcey-les-Grèves|50300
50289|Marchésieux|50190
50290|Marcilly|50220
50291|Margueray|50410
50292|Marigny-Le-Lozon|50570
50294|Martinvast|50690
50295|Maupertuis|50410
50296|Maupertus-sur-Mer|50330
50297|La Meauffe|50880
50298|Méautis|50500
50299|Le Mesnil|50580
50300|Le Mesnil-Adelée|50520
50302|Le Mesnil-Amey|50570
50304|Le Mesnil-Aubert|50510
50305|Le Mesnil-au-Val|50110
50310|Le Mesnil-Eury|50570
50311|Le Mesnil-Garnier|50450
50312|Le Mesnil-Gilbert|50670
50315|Le Mesnillard|50600
50317|Le Mesnil-Ozenne|50220
50321|Le Mesnil-Rouxelin|50000
50324|Le Mesnil-Véneron|50620
50326|Le Mesnil-Villeman|50450
50327|La Meurdraquière|50510
50328|Millières|50190
50332|Les Moitiers-d’Allonne|50270
50334|Montabot|50410
50335|Montaigu-la-Brisette|50700
50336|Montaigu-les-Bois|50450
50338|Montbray|50410
50340|Montcuit|50490
50341|Montebourg|50310
50342|Montfarville|50760
50345|Monthuchon|50200
50347|Montjoie-Saint-Martin|50240
50349|Montmartin-sur-Mer|50590
50350|Montpinchon|50210
50351|Montrabot|50810
50352|Montreuil-sur-Lozon|50570
50353|Le Mont-Saint-Michel|50170
50356|Moon-sur-Elle|50680
50357|Morigny|50410
50359|Mortain-Bocage|50140
50360|Morville|50700
50361|La Mouche|50320
50362|Moulines|50600
50363|Moyon Villages|50420 50860
50364|Muneville-le-Bingard|50490
50365|Muneville-sur-Mer|50290
50368|Nay|50190
50369|Négreville|50260
50370|Néhou|50390
50371|Le Neufbourg|50140
50372|Neufmesnil|50250
50373|Neuville-au-Plain|50480
50374|Neuville-en-Beaumont|50250
50376|Nicorps|50200
50378|Notre-Dame-de-Cenilly|50210
50379|Notre-Dame-de-Livoye|50370
50382|Nouainville|50690
50384|Octeville-l’Avenel|50630
50387|Orglandes|50390
50388|Orval sur Sienne|50660
50389|Ouville|50210
50390|Ozeville|50310
50391|Grandparigny|50600
50393|Percy-en-Normandie|50410
50394|Périers|50190
50395|La Pernelle|50630
50397|Perriers-en-Beauficel|50150
50398|Le Perron|50160
50399|Le Petit-Celland|50370
50400|Picauville|50250 50360 50480
50401|Pierreville|50340
50402|Les Pieux|50340
50403|Pirou|50770
50405|Le Plessis-Lastelle|50250
50407|Poilley|50220
50408|Pontaubault|50220
50409|Pont-Hébert|50620 50880
50410|Pontorson|50170
50411|Ponts|50300
50412|Port-Bail-sur-Mer|50580
50413|Précey|50220
50417|Quettehou|50630
50419|Quettreville-sur-Sienne|50210 50660
50420|Quibou|50750
50421|Quinéville|50310
50422|Raids|50500
50423|Rampan|50000
50425|Rauville-la-Bigot|50260
50426|Rauville-la-Place|50390
50428|Reffuveille|50520
50429|Regnéville-sur-Mer|50590
50430|Reigneville-Bocage|50390
50431|Remilly Les Marais|50570 50620
50433|Réville|50760
50435|Rocheville|50260
50436|Romagny Fontenay|50140
50437|Roncey|50210
50442|Le Rozel|50340
50443|Sacey|50170
50444|Saint-Amand-Villages|50160
50445|Saint-André-de-Bohon|50500
50446|Saint-André-de-l’Épine|50680
50447|Saint-Aubin-des-Préaux|50380
50448|Saint-Aubin-de-Terregatte|50240
50450|Saint-Barthélemy|50140
50451|Saint-Brice|50300
50452|Saint-Brice-de-Landelles|50730
50453|Sainte-Cécile|50800
50454|Saint-Christophe-du-Foc|50340
50455|Saint-Clair-sur-l’Elle|50680
50456|Saint-Clément-Rancoudray|50140
50457|Sainte-Colombe|50390
50461|Saint-Cyr-Bocage|50310
50462|Saint-Cyr-du-Bailleul|50720
50463|Saint-Denis-le-Gast|50450
50464|Saint-Denis-le-Vêtu|50210
50467|Saint-Floxel|50310
50468|Saint-Fromond|50620
50469|Sainte-Geneviève|50760
50471|Saint-Georges-de-la-Rivière|50270
50472|Saint-Georges-de-Livoye|50370
50473|Saint-Georges-d’Elle|50680
50474|Saint-Georges-de-Rouelley|50720
50475|Saint-Georges-Montcocq|50000
50476|Saint-Germain-d’Elle|50810
50478|Saint-Germain-de-Tournebut|50700
50479|Saint-Germain-de-Varreville|50480
50480|Saint-Germain-le-Gaillard|50340
50481|Saint-Germain-sur-Ay|50430
50482|Saint-Germain-sur-Sèves|50190
50483|Saint-Gilles|50180
50484|Saint-Hilaire-du-Harcouët|50600 50730
50486|Saint-Jacques-de-Néhou|50390
50487|Saint-James|50240
50488|Saint-Jean-de-Daye|50620
50489|Saint-Jean-de-la-Haize|50300
50490|Saint-Jean-de-la-Rivière|50270
50491|Saint-Jean-de-Savigny|50680
50492|Saint-Jean-d’Elle|50810
50493|Saint-Jean-des-Champs|50320
50495|Saint-Jean-du-Corail-des-Bois|50370
50496|Saint-Jean-le-Thomas|50530
50498|Saint-Joseph|50700
50499|Saint-Laurent-de-Cuves|50670
50500|Saint-Laurent-de-Terregatte|50240
50502|Saint-Lô|50000
50504|Saint-Louet-sur-Vire|50420
50505|Saint-Loup|50300
50506|Saint-Malo-de-la-Lande|50200
50507|Saint-Marcouf|50310
50509|Sainte-Marie-du-Mont|50480
50510|Saint-Martin-d’Aubigny|50190
50511|Saint-Martin-d’Audouville|50310
50512|Saint-Martin-de-Bonfossé|50750
50513|Saint-Martin-de-Cenilly|50210
50514|Chaulieu|50150
50517|Saint-Martin-de-Varreville|50480
50518|Saint-Martin-le-Bouillant|50800
50519|Saint-Martin-le-Gréard|50690
50521|Saint-Maur-des-Bois|50800
50522|Saint-Maurice-en-Cotentin|50270
50523|Sainte-Mère-Église|50480
50525|Saint-Michel-de-Montjoie|50670
50528|Saint-Nicolas-de-Pierrepont|50250
50529|Saint-Nicolas-des-Bois|50370
50531|Saint-Ovin|50300
50532|Saint-Pair-sur-Mer|50380
50533|Saint-Patrice-de-Claids|50190
50535|Le Parc|50870
50536|Saint-Pierre-d’Arthéglise|50270
50537|Saint-Pierre-de-Coutances|50200
50538|Saint-Pierre-de-Semilly|50810
50539|Saint-Pierre-Église|50330
50540|Saint-Pierre-Langers|50530
50541|Saint-Planchers|50400
50542|Saint-Pois|50670
50543|Saint-Quentin-sur-le-Homme|50220
50546|Bourgvallées|50750
50548|Saint-Sauveur-de-Pierrepont|50250
50549|Saint-Sauveur-la-Pommeraye|50510
50550|Saint-Sauveur-Villages|50200 50490
50551|Saint-Sauveur-le-Vicomte|50390
50552|Saint-Sébastien-de-Raids|50190
50553|Saint-Senier-de-Beuvron|50240
50554|Saint-Senier-sous-Avranches|50300
50556|Sainte-Suzanne-sur-Vire|50750
50562|Saint-Vaast-la-Hougue|50550
50563|Saint-Vigor-des-Monts|50420
50564|Terre-et-Marais|50500
50565|Sartilly-Baie-Bocage|50530
50567|Saussemesnil|50700
50568|Saussey|50200
50569|Savigny|50210
50570|Savigny-le-Vieux|50640
50571|Sébeville|50480
50572|Sénoville|50270
50574|Servon|50170
50575|Sideville|50690
50576|Siouville-Hague|50340
50577|Sortosville-en-Beaumont|50270
50578|Sortosville|50310
50579|Sottevast|50260
50580|Sotteville|50340
50582|Sourdeval|50150
50584|Subligny|50870
50585|Surtainville|50270
50587|Taillepied|50390
50588|Tamerville|50700
50589|Tanis|50170
50590|Le Tanu|50320
50591|Le Teilleul|50640
50592|Tessy-Bocage|50420
50593|Teurthéville-Bocage|50630
50594|Teurthéville-Hague|50690
50596|Théville|50330
50597|Tirepied-sur-Sée|50300 50870
50598|Tocqueville|50330
50599|Tollevast|50470
50601|Torigny-les-Villes|50160
50603|Tourville-sur-Sienne|50200
50604|Tréauville|50340
50606|Tribehou|50620
50607|La Trinité|50800
50609|Turqueville|50480
50610|Urville|50700
50612|Vains|50300
50613|Valcanville|50760
50615|Valognes|50700
50616|Le Val-Saint-Père|50300
50617|Varenguebec|50250
50618|Varouville|50330
50619|Le Vast|50630
50621|Vaudreville|50310
50624|La Vendelée|50200
50626|Ver|50450
50628|Vernix|50370
50629|Vesly|50430
50633|Le Vicel|50760
50634|Videcosville|50630
50637|Villebaudon|50410
50639|Villedieu-les-Poêles-Rouffigny|50800
50641|Villiers-Fossard|50680
50643|Virandeville|50690
50647|Yquelon|50400
50648|Yvetot-Bocage|50700
`);
