ENCLAIR_COMMUNES("38", "2026", `
38001|Les Abrets en Dauphiné|38490
38002|Les Adrets|38190
38003|Agnin|38150
38004|L’Albenc|38470
38005|Allemond|38114
38006|Allevard|38580
38008|Ambel|38970
38009|Anjou|38150
38010|Annoisin-Chatelans|38460
38011|Anthon|38280
38012|Aoste|38490
38013|Apprieu|38140
38015|Artas|38440
38017|Assieu|38150
38018|Auberives-en-Royans|38680
38019|Auberives-sur-Varèze|38550
38020|Auris|38142
38022|Les Avenières Veyrins-Thuellin|38630
38023|Avignonet|38650
38026|La Balme-les-Grottes|38390
38027|Barraux|38530
38029|La Bâtie-Montgascon|38110
38030|Beaucroissant|38140
38031|Beaufin|38970
38032|Beaufort|38270
38033|Beaulieu|38470
38034|Beaurepaire|38270
38035|Beauvoir-de-Marc|38440
38036|Beauvoir-en-Royans|38160
38037|Bellegarde-Poussieu|38270
38038|Belmont|38690
38039|Bernin|38190
38040|Besse|38142
38041|Bessins|38160
38042|Bévenais|38690
38043|Bilieu|38850
38044|Biol|38690
38045|Biviers|38330
38046|Bizonnes|38690
38047|Blandin|38730
38048|Bonnefamille|38090
38049|Bossieu|38260
38050|Le Bouchage|38510
38051|Bougé-Chambalud|38150
38052|Le Bourg-d’Oisans|38520
38053|Bourgoin-Jallieu|38300
38054|Bouvesse-Quirieu|38390
38055|Brangues|38510
38056|Bressieux|38870
38057|Bresson|38320
38058|Brézins|38590
38059|Brié-et-Angonnes|38320
38060|Brion|38590
38061|La Buisse|38500
38062|La Buissière|38530
38063|Burcin|38690
38064|Cessieu|38110
38065|Châbons|38690
38066|Chalon|38122
38067|Chamagnieu|38460
38068|Champagnier|38800
38069|Champier|38260
38070|Le Champ-près-Froges|38190
38071|Champ-sur-Drac|38560
38072|Chanas|38150
38073|Chantepérier|38740
38074|Chantesse|38470
38075|Chapareillan|38530
38076|La Chapelle-de-la-Tour|38110
38077|La Chapelle-de-Surieu|38150
38078|La Chapelle-du-Bard|38580
38080|Charancieu|38490
38081|Charantonnay|38790
38082|Charavines|38850
38083|Charette|38390
38084|Charnècles|38140
38085|Charvieu-Chavagneux|38230
38086|Chasselay|38470
38087|Chasse-sur-Rhône|38670
38089|Chassignieu|38730
38090|Château-Bernard|38650
38091|Châteauvilain|38300
38092|Châtelus|38680
38093|Châtenay|38980
38094|Châtonnay|38440
38095|Chatte|38160
38097|Chavanoz|38230
38098|Chélieu|38730
38099|Chevrières|38160
38100|Le Cheylas|38570
38101|Cheyssieu|38550
38102|Chèzeneuve|38300
38103|Chichilianne|38930
38104|Chimilin|38490
38105|Chirens|38850
38106|Cholonge|38220
38107|Chonas-l’Amballan|38121
38108|Choranche|38680
38109|Chozeau|38460
38110|Chuzelles|38200
38111|Claix|38640
38112|Clavans-en-Haut-Oisans|38142
38113|Clelles|38930
38114|Clonas-sur-Varèze|38550
38115|Saint-Martin-de-la-Cluze|38650
38116|Cognet|38350
38117|Cognin-les-Gorges|38470
38118|Colombe|38690
38120|La Combe-de-Lancey|38190
38124|Corbelin|38630
38126|Corenc|38700
38127|Cornillon-en-Trièves|38710
38128|Corps|38970
38129|Corrençon-en-Vercors|38250
38130|La Côte-Saint-André|38260
38131|Les Côtes-d’Arey|38138
38132|Les Côtes-de-Corps|38970
38133|Coublevie|38500
38134|Cour-et-Buis|38122
38135|Courtenay|38510
38136|Crachier|38300
38137|Cras|38210
38138|Crémieu|38460
38139|Creys-Mépieu|38510
38140|Crolles|38920
38141|Culin|38300
38144|Diémoz|38790
38146|Dizimieu|38460
38147|Doissin|38730
38148|Dolomieu|38110
38149|Domarin|38300
38150|Domène|38420
38151|Échirolles|38130
38152|Eclose-Badinières|38300
38153|Engins|38360
38154|Entraigues|38740
38155|Entre-deux-Guiers|38380
38156|Les Éparres|38300
38157|Estrablin|38780
38158|Eybens|38320
38159|Eydoche|38690
38160|Eyzin-Pinet|38780
38161|Faramans|38260
38162|Faverges-de-la-Tour|38110
38163|Le Haut-Bréda|38580
38166|La Flachère|38530
38167|Flachères|38690
38169|Fontaine|38600
38170|Fontanil-Cornillon|38120
38171|La Forteresse|38590
38172|Four|38080
38173|Le Freney-d’Oisans|38142
38174|La Frette|38260
38175|Froges|38190
38176|Frontonas|38290
38177|La Garde|38520
38179|Gières|38610
38180|Gillonnay|38260
38181|Goncelin|38570
38182|Le Grand-Lemps|38690
38183|Granieu|38490
38184|Grenay|38540
38185|Grenoble|38000 38100
38186|Gresse-en-Vercors|38650
38187|Le Gua|38450
38188|Herbeys|38320
38189|Heyrieux|38540
38190|Hières-sur-Amby|38118
38191|Huez|38750
38192|Hurtières|38570
38193|L’Isle-d’Abeau|38080
38194|Izeaux|38140
38195|Izeron|38160
38197|Janneyrias|38280
38198|Jarcieu|38270
38199|Jardin|38200
38200|Jarrie|38560
38203|Laffrey|38220
38204|Lalley|38930
38205|Lans-en-Vercors|38250
38206|Laval-en-Belledonne|38190
38207|Lavaldens|38350
38208|Lavars|38710
38209|Lentiol|38270
38210|Leyrieu|38460
38211|Lieudieu|38440
38212|Livet-et-Gavet|38220
38213|Longechenal|38690
38214|Lumbin|38660
38215|Luzinay|38200
38216|Malleval-en-Vercors|38470
38217|Marcieu|38350
38218|Marcilloles|38260
38219|Marcollin|38270
38221|Marnans|38980
38222|Massieu|38620
38223|Maubec|38300
38224|Mayres-Savel|38350
38225|Autrans-Méaudre en Vercors|38112 38880
38226|Mens|38710
38228|Merlas|38620
38229|Meylan|38240
38230|Meyrié|38300
38231|Meyrieu-les-Étangs|38440
38232|Meyssiez|38440
38235|Miribel-Lanchâtre|38450
38236|Miribel-les-Échelles|38380
38237|Mizoën|38142
38238|Moidieu-Détourbe|38440
38239|Moirans|38430
38240|Moissieu-sur-Dolon|38270
38241|Monestier-d’Ambel|38970
38242|Monestier-de-Clermont|38650
38243|Monestier-du-Percy|38930
38244|Monsteroux-Milieu|38122
38245|Montagne|38160
38246|Montagnieu|38110
38247|Montalieu-Vercieu|38390
38248|Montaud|38210
38249|Montbonnot-Saint-Martin|38330
38250|Montcarra|38890
38252|Montchaboud|38220
38253|Les Deux Alpes|38520 38860
38254|Monteynard|38770
38255|Montfalcon|38940
38256|Montferrat|38620
38257|Montrevel|38690
38258|Mont-Saint-Martin|38120
38259|Montseveroux|38122
38260|Moras|38460
38261|Morestel|38510
38263|Morette|38210
38264|La Morte|38350
38265|La Motte-d’Aveillans|38770
38266|La Motte-Saint-Martin|38770
38267|Mottier|38260
38268|Le Moutaret|38580
38269|La Mure|38350
38270|La Murette|38140
38271|Murianette|38420
38272|Murinais|38160
38273|Nantes-en-Ratier|38350
38275|Serre-Nerpol|38470
38276|Nivolas-Vermelle|38300
38277|Notre-Dame-de-Commiers|38450
38278|Notre-Dame-de-l’Osier|38470
38279|Notre-Dame-de-Mésage|38220
38280|Notre-Dame-de-Vaulx|38144
38281|Noyarey|38360
38282|Optevoz|38460
38283|Oris-en-Rattier|38350
38284|Ornacieux-Balbins|38260
38285|Ornon|38520
38286|Oulles|38520
38287|Oyeu|38690
38288|Oytier-Saint-Oblas|38780
38289|Oz|38114
38290|Pact|38270
38291|Pajay|38260
38292|Villages du Lac de Paladru|38730 38850
38294|Panossas|38460
38295|Parmilieu|38390
38296|Le Passage|38490
38297|Arandon-Passins|38510
38298|Le Péage-de-Roussillon|38550
38299|Pellafol|38970
38300|Penol|38260
38301|Le Percy|38930
38303|La Pierre|38570
38304|Pierre-Châtel|38119
38307|Pisieu|38270
38308|Plan|38590
38309|Poisat|38320
38310|Poliénas|38210
38311|Pommier-de-Beaurepaire|38260
38313|Ponsonnas|38350
38314|Pontcharra|38530
38315|Le Pont-de-Beauvoisin|38480
38316|Pont-de-Chéruy|38230
38317|Le Pont-de-Claix|38800
38318|Pont-Évêque|38780
38319|Pont-en-Royans|38680
38320|Porcieu-Amblagnieu|38390
38321|Prébois|38710
38322|Presles|38680
38323|Pressins|38480
38324|Primarette|38270
38325|Proveysieux|38120
38326|Prunières|38350
38328|Quaix-en-Chartreuse|38950
38329|Quet-en-Beaumont|38970
38330|Quincieu|38470
38331|Réaumont|38140
38332|Renage|38140
38333|Rencurel|38680
38334|Revel|38420
38335|Revel-Tourdan|38270
38336|Reventin-Vaugris|38121
38337|Rives|38140
38338|La Rivière|38210
38339|Roche|38090
38340|Les Roches-de-Condrieu|38370
38341|Rochetoirin|38110
38342|Roissard|38650
38343|Romagnieu|38480
38344|Roussillon|38150
38345|Rovon|38470
38346|Royas|38440
38347|Roybon|38940
38348|Ruy-Montceau|38300
38349|Sablons|38550
38350|Sainte-Agnès|38190
38351|Saint-Agnin-sur-Bion|38300
38352|Saint-Alban-de-Roche|38080
38353|Saint-Alban-du-Rhône|38370
38354|Saint-Albin-de-Vaulserre|38480
38355|Saint-Andéol|38650
38356|Saint-André-en-Royans|38680
38357|Saint-André-le-Gaz|38490
38358|Sainte-Anne-sur-Gervonde|38440
38359|Saint Antoine l’Abbaye|38160
38360|Saint-Appolinard|38160
38361|Saint-Arey|38350
38362|Saint-Aupre|38960
38363|Saint-Barthélemy|38270
38364|Saint-Barthélemy-de-Séchilienne|38220
38365|Saint-Baudille-de-la-Tour|38118
38366|Saint-Baudille-et-Pipet|38710
38368|Saint-Blaise-du-Buis|38140
38369|Sainte-Blandine|38110
38370|Saint-Bonnet-de-Chavagne|38840
38372|Saint-Bueil|38620
38373|Saint-Cassien|38500
38374|Saint-Chef|38890
38375|Saint-Christophe-en-Oisans|38520
38376|Saint-Christophe-sur-Guiers|38380
38377|Saint-Clair-de-la-Tour|38110
38378|Saint-Clair-du-Rhône|38370
38379|Saint-Clair-sur-Galaure|38940
38380|Saint-Didier-de-Bizonnes|38690
38381|Saint-Didier-de-la-Tour|38110
38382|Saint-Égrève|38120
38383|Saint-Étienne-de-Crossey|38960
38384|Saint-Étienne-de-Saint-Geoirs|38590
38386|Saint-Geoire-en-Valdaine|38620
38387|Saint-Geoirs|38590
38388|Saint-Georges-de-Commiers|38450
38389|Saint-Georges-d’Espéranche|38790
38390|Saint-Gervais|38470
38391|Saint-Guillaume|38650
38392|Saint-Hilaire-de-Brens|38460
38393|Saint-Hilaire-de-la-Côte|38260
38394|Saint-Hilaire-du-Rosier|38840
38395|Plateau-des-Petites-Roches|38660
38396|Saint-Honoré|38350
38397|Saint-Ismier|38330
38398|Saint-Jean-d’Avelanne|38480
38399|Saint-Jean-de-Bournay|38440
38400|Saint-Jean-de-Moirans|38430
38401|Saint-Jean-de-Soudain|38110
38402|Saint-Jean-de-Vaulx|38220
38403|Saint-Jean-d’Hérans|38710
38404|Saint-Jean-le-Vieux|38420
38405|Saint-Joseph-de-Rivière|38134
38406|Saint-Julien-de-l’Herms|38122
38407|La Sure en Chartreuse|38134 38340
38408|Saint-Just-Chaleyssin|38540
38409|Saint-Just-de-Claix|38680
38410|Saint-Lattier|38840
38412|Saint-Laurent-du-Pont|38380
38413|Saint-Laurent-en-Beaumont|38350
38414|Sainte-Luce|38970
38415|Saint-Marcel-Bel-Accueil|38080
38416|Saint-Marcellin|38160
38417|Sainte-Marie-d’Alloix|38660
38418|Sainte-Marie-du-Mont|38660
38419|Saint-Martin-de-Clelles|38930
38420|Saint-Martin-de-Vaulserre|38480
38421|Saint-Martin-d’Hères|38400
38422|Saint-Martin-d’Uriage|38410
38423|Saint-Martin-le-Vinoux|38950
38424|Saint-Maurice-en-Trièves|38930
38425|Saint-Maurice-l’Exil|38550
38426|Saint-Maximin|38530
38427|Saint-Michel-de-Saint-Geoirs|38590
38428|Saint-Michel-en-Beaumont|38350
38429|Saint-Michel-les-Portes|38650
38430|Saint-Mury-Monteymond|38190
38431|Saint-Nazaire-les-Eymes|38330
38432|Saint-Nicolas-de-Macherin|38500
38433|Saint-Nizier-du-Moucherotte|38250
38434|Saint-Ondras|38490
38436|Saint-Paul-de-Varces|38760
38437|Saint-Paul-d’Izeaux|38140
38438|Saint-Paul-lès-Monestier|38650
38439|Crêts en Belledonne|38570 38830
38440|Saint-Pierre-de-Bressieux|38870
38442|Saint-Pierre-de-Chartreuse|38380
38443|Saint-Pierre-de-Chérennes|38160
38444|Saint-Pierre-de-Méaroz|38350
38445|Saint-Pierre-de-Mésage|38220
38446|Saint-Pierre-d’Entremont|38380
38448|Saint-Prim|38370
38449|Saint-Quentin-Fallavier|38070
38450|Saint-Quentin-sur-Isère|38210
38451|Saint-Romain-de-Jalionas|38460
38452|Saint-Romain-de-Surieu|38150
38453|Saint-Romans|38160
38454|Saint-Sauveur|38160
38455|Saint-Savin|38300
38456|Châtel-en-Trièves|38710
38457|Saint-Siméon-de-Bressieux|38870
38458|Saint-Sorlin-de-Morestel|38510
38459|Saint-Sorlin-de-Vienne|38200
38460|Saint-Sulpice-des-Rivoires|38620
38462|Saint-Théoffrey|38119
38463|Saint-Vérand|38160
38464|Saint-Victor-de-Cessieu|38110
38465|Saint-Victor-de-Morestel|38510
38466|Saint-Vincent-de-Mercuze|38660
38467|Salagnon|38890
38468|Salaise-sur-Sanne|38150
38469|La Salette-Fallavaux|38970
38470|La Salle-en-Beaumont|38350
38471|Le Sappey-en-Chartreuse|38700
38472|Sarcenas|38700
38473|Sardieu|38260
38474|Sassenage|38360
38475|Satolas-et-Bonce|38290
38476|Savas-Mépin|38440
38478|Séchilienne|38220
38479|Porte-des-Bonnevaux|38260
38480|Septème|38780
38481|Sérézin-de-la-Tour|38300
38483|Sermérieu|38510
38484|Serpaize|38200
38485|Seyssinet-Pariset|38170
38486|Seyssins|38180
38487|Seyssuel|38200
38488|Siccieu-Saint-Julien-et-Carisieu|38460
38489|Siévoz|38350
38490|Sillans|38590
38492|Sinard|38650
38494|Soleymieu|38460
38495|La Sône|38840
38496|Sonnay|38150
38497|Sousville|38350
38498|Succieu|38300
38499|Susville|38350
38500|Têche|38470
38501|Tencin|38570
38503|La Terrasse|38660
38504|Theys|38570
38505|Thodure|38260
38507|Tignieu-Jameyzieu|38230
38508|Torchefelon|38690
38509|La Tour-du-Pin|38110
38511|Le Touvet|38660
38512|Tramolé|38300
38513|Treffort|38650
38514|Tréminis|38710
38515|Trept|38460
38516|La Tronche|38700
38517|Tullins|38210
38518|Valbonnais|38740
38519|Valencin|38540
38520|Valencogne|38730
38521|La Valette|38350
38522|Valjouffrey|38740
38523|Varacieux|38470
38524|Varces-Allières-et-Risset|38760
38525|Vasselin|38890
38526|Vatilieu|38470
38527|Vaujany|38114
38528|Vaulnaveys-le-Bas|38410
38529|Vaulnaveys-le-Haut|38410
38530|Vaulx-Milieu|38090
38531|Velanne|38620
38532|Vénérieu|38460
38533|Venon|38610
38535|Vernas|38460
38536|Vernioz|38150
38537|La Verpillière|38290
38538|Le Versoud|38420
38539|Vertrieu|38390
38540|Veurey-Voroize|38113
38542|Veyssilieu|38460
38543|Vézeronce-Curtin|38510
38544|Vienne|38200
38545|Vif|38450
38546|Vignieu|38890
38547|Villard-Bonnot|38190
38548|Villard-de-Lans|38250
38549|Villard-Notre-Dame|38520
38550|Villard-Reculas|38114
38551|Villard-Reymond|38520
38552|Villard-Saint-Christophe|38119
38553|Villefontaine|38090
38554|Villemoirieu|38460
38555|Villeneuve-de-Marc|38440
38556|Ville-sous-Anjou|38150
38557|Villette-d’Anthon|38280
38558|Villette-de-Vienne|38200
38559|Vinay|38470
38560|Val-de-Virieu|38730
38561|Viriville|38980
38562|Vizille|38220
38563|Voiron|38500
38564|Voissant|38620
38565|Voreppe|38340
38566|Vourey|38210
38567|Chamrousse|38410
`);
