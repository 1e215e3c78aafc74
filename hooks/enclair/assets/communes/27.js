ENCLAIR_COMMUNES("27", "2026", `
27001|Aclou|27800
27002|Acon|27570
27003|Acquigny|27400
27004|Aigleville|27120
27005|Ailly|27600
27006|Aizier|27500
27008|Alizay|27460
27009|Ambenay|27250
27010|Amécourt|27140
27011|Amfreville-Saint-Amand|27370
27012|Amfreville-les-Champs|27380
27013|Amfreville-sous-les-Monts|27380
27014|Amfreville-sur-Iton|27400
27015|Andé|27430
27016|Les Andelys|27700
27017|Angerville-la-Campagne|27930
27018|Appeville-Annebault|27290
27019|Armentières-sur-Avre|27820
27020|Arnières-sur-Iton|27180
27021|Asnières|27260
27022|Le Val d’Hazey|27600 27940
27023|Aulnay-sur-Iton|27180
27025|Autheuil-Authouillet|27490
27026|Authevernes|27420
27027|Les Authieux|27220
27028|Authou|27290
27031|Aviron|27930
27032|Chambois|27240
27033|Bacquepuis|27930
27034|Bacqueville|27440
27035|Bailleul-la-Vallée|27260
27036|Bâlines|27130
27037|Barc|27170
27038|Les Barils|27130
27039|Barneville-sur-Seine|27310
27040|Barquet|27170
27042|Barville|27230
27043|Les Baux-de-Breteuil|27160
27044|Les Baux-Sainte-Croix|27180
27045|Bazincourt-sur-Epte|27140
27046|Bazoques|27230
27047|Beaubray|27190
27048|Beauficel-en-Lyons|27480
27049|Mesnil-en-Ouche|27270 27330 27410
27050|Beaumontel|27170
27051|Beaumont-le-Roger|27170
27052|Le Bec-Hellouin|27800
27053|Le Bec-Thomas|27370
27054|Bémécourt|27160
27055|Bérengeville-la-Campagne|27110
27056|Bernay|27300
27057|Bernienville|27180
27059|Bernouville|27660
27061|Berthouville|27800
27062|Les Monts du Roumois|27370 27520
27063|Berville-la-Campagne|27170
27064|Berville-sur-Mer|27210
27065|Beuzeville|27210
27066|Bézu-la-Forêt|27480
27067|Bézu-Saint-Éloi|27660
27068|Bois-Anzeray|27330
27069|Bois-Arnault|27250
27070|Frenelles-en-Vexin|27150 27700
27071|Le Bois-Hellain|27260
27072|Bois-Jérôme-Saint-Ouen|27620
27073|Bois-le-Roi|27220
27074|Boisney|27800
27075|Bois-Normand-près-Lyre|27330
27076|Boisset-les-Prévanches|27120
27077|Boissey-le-Châtel|27520
27078|La Boissière|27220
27079|Boissy-Lamberville|27300
27081|Boncourt|27120
27082|La Bonneville-sur-Iton|27190
27083|Bonneville-Aptot|27290
27085|Flancourt-Crescy-en-Roumois|27310
27089|Thénouville|27290 27520
27090|Bosroumois|27670
27091|Bosgouet|27310
27094|Bosquentin|27480
27095|Bosrobert|27800
27096|Les Bottereaux|27250
27097|Bouafles|27700
27098|Bouchevilliers|27150
27099|Le Boulay-Morin|27930
27100|Boulleville|27210
27101|Bouquelon|27500
27102|Bouquetot|27310
27103|Bourg-Achard|27310
27104|Bourg-Beaudouin|27380
27105|Grand Bourgtheroulde|27520
27106|Bournainville-Faverolles|27230
27107|Bourneville-Sainte-Croix|27500
27108|Bourth|27580
27109|Bray|27170
27110|Brestot|27350
27111|Bretagnolles|27220
27112|Breteuil|27160
27113|Brétigny|27800
27114|Breuilpont|27640
27115|Breux-sur-Avre|27570
27116|Brionne|27800
27117|Broglie|27270
27118|Brosville|27930
27119|Bueil|27730
27120|Burey|27190
27123|Caillouet-Orgeville|27120
27124|Cailly-sur-Eure|27490
27125|Calleville|27800
27126|Campigny|27500
27127|Canappeville|27400
27129|Caorches-Saint-Nicolas|27300
27130|Capelle-les-Grands|27270
27132|Caugé|27180
27133|Caumont|27310
27134|Cauverville-en-Roumois|27350
27135|Cesseville|27110
27136|Chaignes|27120
27137|Chaise-Dieu-du-Theil|27580
27138|Chamblac|27270
27139|Chambord|27250
27140|Chambray|27120
27141|Champ-Dolent|27190
27142|Champenard|27600
27144|Champigny-la-Futelaye|27220
27146|La Chapelle-Bayvel|27260
27147|La Chapelle-du-Bois-des-Faulx|27930
27148|La Chapelle-Gauthier|27270
27149|La Chapelle-Hareng|27230
27151|Charleval|27380
27152|Château-sur-Epte|27420
27153|Chauvincourt-Provemont|27150
27154|Chavigny-Bailleul|27220
27155|Chennebrun|27820
27156|Chéronvilliers|27250
27157|Marbois|27160 27240
27158|Cierrey|27930
27161|Claville|27180
27162|Collandres-Quincarnon|27190
27163|Colletot|27500
27164|Combon|27170
27165|Conches-en-Ouche|27190
27167|Condé-sur-Risle|27290
27168|Connelles|27430
27169|Conteville|27210
27170|Cormeilles|27260
27171|Le Cormier|27120
27173|Corneville-la-Fouquetière|27300
27174|Corneville-sur-Risle|27500
27176|Coudray|27150
27177|Coudres|27220
27179|Courbépine|27300
27180|Courcelles-sur-Seine|27940
27181|Courdemanche|27320
27182|Courteilles|27130
27183|La Couture-Boussey|27750
27184|Crasville|27400
27185|Crestot|27110
27187|Criquebeuf-la-Campagne|27110
27188|Criquebeuf-sur-Seine|27340
27189|La Croisille|27190
27190|Croisy-sur-Eure|27120
27191|Clef Vallée d’Eure|27490
27192|Crosville-la-Vieille|27110
27193|Croth|27530
27194|Cuverville|27700
27196|Les Damps|27340
27198|Mesnils-sur-Iton|27160 27240
27199|Dangu|27720
27200|Dardez|27930
27201|Daubeuf-la-Campagne|27110
27202|Daubeuf-près-Vatteville|27430
27203|Douains|27120
27204|Doudeauville-en-Vexin|27150
27205|Douville-sur-Andelle|27380
27206|Droisy|27320
27207|Drucourt|27230
27208|Duranville|27230
27209|Écaquelon|27290
27210|Écardenville-la-Campagne|27170
27212|Écauville|27110
27213|Vexin-sur-Epte|27420 27510 27630
27214|Écouis|27440
27215|Ecquetot|27110
27216|Émalleville|27930
27217|Émanville|27190
27218|Épaignes|27260
27219|Épégard|27110
27220|Épieds|27730
27222|Épreville-en-Lieuvin|27560
27224|Épreville-près-le-Neubourg|27110
27226|Étrépagny|27150
27227|Étréville|27350
27228|Éturqueraye|27350
27229|Évreux|27000
27230|Ézy-sur-Eure|27530
27231|Fains|27120
27232|Farceaux|27150
27233|Fatouville-Grestain|27210
27234|Fauville|27930
27235|Faverolles-la-Campagne|27190
27237|Le Favril|27230
27238|Ferrières-Haut-Clocher|27190
27239|Ferrières-Saint-Hilaire|27270
27240|La Ferrière-sur-Risle|27760
27241|Feuguerolles|27110
27242|Le Fidelaire|27190
27243|Fiquefleur-Équainville|27210
27245|Fleury-la-Forêt|27480
27246|Fleury-sur-Andelle|27380
27247|Flipou|27380
27248|Folleville|27230
27249|Fontaine-Bellenger|27600
27251|Fontaine-l’Abbé|27470
27252|Fontaine-la-Louvet|27230
27254|Fontaine-sous-Jouy|27120
27256|La Forêt-du-Parc|27220
27258|Fort-Moville|27210
27259|Foucrainville|27220
27260|Foulbec|27210
27261|Fouqueville|27370
27263|Le Perrey|27500 27680
27266|Franqueville|27800
27267|Freneuse-sur-Risle|27290
27269|Fresne-Cauverville|27260
27271|Fresney|27220
27273|Gadencourt|27120
27275|Gaillon|27600
27276|Gamaches-en-Vexin|27150
27277|La Baronnie|27220
27278|Garennes-sur-Eure|27780
27279|Gasny|27620
27280|Gauciel|27930
27281|Gaudreville-la-Rivière|27190
27282|Gauville-la-Campagne|27930
27284|Gisors|27140
27285|Giverny|27620
27286|Giverville|27560
27287|Glisolles|27190
27288|Glos-sur-Risle|27290
27289|La Goulafrière|27390
27290|Goupil-Othon|27170
27291|Gournay-le-Guérin|27580
27294|Val d’Orger|27380 27440
27295|Grand-Camp|27270
27298|Graveron-Sémerville|27110
27299|Gravigny|27930
27300|Grosley-sur-Risle|27170
27301|Grossœuvre|27220
27302|Le Bosc du Theil|27370
27304|Guerny|27720
27306|Guichainville|27930
27307|Guiseniers|27700
27309|L’Habit|27220
27310|Hacqueville|27150
27311|Harcourt|27800
27312|Hardencourt-Cocherel|27120
27313|La Harengère|27370
27315|Harquency|27700
27316|Hauville|27350
27317|La Haye-Aubrée|27350
27318|La Haye-de-Calleville|27800
27319|La Haye-de-Routot|27350
27320|La Haye-du-Theil|27370
27321|La Haye-le-Comte|27400
27322|La Haye-Malherbe|27400
27323|La Haye-Saint-Sylvestre|27330
27324|Hébécourt|27150
27325|Hecmanville|27800
27326|Hécourt|27120
27327|Hectomare|27110
27329|Hennezis|27700
27330|Herqueville|27430
27331|Heubécourt-Haricourt|27630
27332|Heudebouville|27400 27600
27333|Heudicourt|27860
27334|Heudreville-en-Lieuvin|27230
27335|Heudreville-sur-Eure|27400
27336|La Heunière|27950
27337|Heuqueville|27700
27338|Les Hogues|27910
27339|Hondouville|27400
27340|Honguemare-Guenouville|27310
27341|L’Hosmes|27570
27342|Houetteville|27400
27343|Houlbec-Cocherel|27120
27345|La Houssaye|27410
27346|Houville-en-Vexin|27440
27347|Huest|27930
27348|Igoville|27460
27349|Illeville-sur-Montfort|27290
27350|Illiers-l’Évêque|27770
27351|Incarville|27400
27353|Irreville|27930
27354|Iville|27110
27355|Ivry-la-Bataille|27540
27358|Jouy-sur-Eure|27120
27359|Juignettes|27250
27360|Jumelles|27220
27361|La Lande-Saint-Léger|27210
27363|Le Landin|27350
27364|Launay|27470
27365|Léry|27690
27366|Letteguives|27910
27367|Lieurey|27560
27368|Lignerolles|27220
27369|Lilly|27480
27370|Lisors|27440
27371|Livet-sur-Authou|27800
27372|Longchamps|27150
27373|Lorleau|27480
27374|Louversey|27190
27375|Louviers|27400
27376|Louye|27650
27377|Lyons-la-Forêt|27480
27378|La Madeleine-de-Nonancourt|27320
27379|Mainneville|27150
27380|Malleville-sur-le-Bec|27800
27381|Malouy|27300
27382|Mandeville|27370
27383|Mandres|27130
27384|Manneville-la-Raoult|27210
27385|Manneville-sur-Risle|27500
27386|Le Manoir|27460
27388|Marais-Vernier|27680
27389|Marbeuf|27110
27390|Marcilly-la-Campagne|27320
27391|Marcilly-sur-Eure|27810
27392|Martagny|27150
27393|Martainville|27210
27394|Martot|27340
27395|Mélicourt|27390
27396|Ménesqueville|27850
27397|Ménilles|27120
27398|Menneval|27300
27399|Mercey|27950
27400|Merey|27640
27401|Le Mesnil-Fuguet|27930
27403|Le Mesnil-Jourdain|27400
27404|Mesnil-Rousset|27390
27405|Mesnil-sous-Vienne|27150
27406|Mesnil-sur-l’Estrée|27650
27407|Mesnil-Verclives|27440
27408|Mézières-en-Vexin|27510
27410|Miserey|27930
27411|Moisville|27320
27412|Terres de Bord|27340 27400
27413|Montfort-sur-Risle|27290
27414|Montreuil-l’Argillé|27390
27415|Morainville-Jouveaux|27260
27417|Morgny|27150
27418|Morsan|27800
27419|Mouettes|27220
27420|Mouflaines|27420
27421|Mousseaux-Neuville|27220
27422|Muids|27430
27423|Muzy|27650
27424|Nagel-Séez-Mesnil|27190
27425|Nassandres sur Risle|27170 27300 27550
27426|Neaufles-Saint-Martin|27830
27427|Neaufles-Auvergny|27250
27428|Le Neubourg|27110
27429|Neuilly|27730
27430|La Neuve-Grange|27150
27431|La Neuve-Lyre|27330
27432|La Neuville-du-Bosc|27890
27433|Neuville-sur-Authou|27800
27434|Noards|27560
27435|La Noë-Poulain|27560
27436|Nogent-le-Sec|27190
27437|Nojeon-en-Vexin|27150
27438|Nonancourt|27320
27439|Normanville|27930
27440|Notre-Dame-de-l’Isle|27940
27441|Notre-Dame-d’Épine|27800
27442|Notre-Dame-du-Hamel|27390
27444|Le Noyer-en-Ouche|27410
27445|Noyers|27720
27446|Ormes|27190
27447|Le Val-Doré|27190
27448|Pacy-sur-Eure|27120
27451|Parville|27180
27453|Perriers-sur-Andelle|27910
27454|Perruel|27910
27455|Piencourt|27230
27456|Pinterville|27400
27457|Piseux|27130
27458|Pîtres|27590
27459|Les Places|27230
27460|Plainville|27300
27462|Le Planquay|27230
27463|Plasnes|27300
27464|Le Plessis-Grohan|27180
27465|Le Plessis-Hébert|27120
27466|Le Plessis-Sainte-Opportune|27170
27467|Pont-Audemer|27500
27468|Pont-Authou|27290
27469|Pont-de-l’Arche|27340
27470|Pont-Saint-Pierre|27360
27471|Porte-de-Seine|27100 27430
27472|Portes|27190
27473|Port-Mort|27940
27474|Poses|27740
27475|La Poterie-Mathieu|27560
27476|Les Préaux|27500
27477|Pressagny-l’Orgueilleux|27510
27478|Prey|27220
27480|Puchay|27150
27481|Pullay|27130
27482|La Pyle|27370
27483|Quatremare|27400
27485|Quillebeuf-sur-Seine|27680
27486|Quittebeuf|27110
27487|Radepont|27380
27488|Renneville|27910
27489|Reuilly|27930
27490|Richeville|27420
27492|Romilly-la-Puthenaye|27170
27493|Romilly-sur-Andelle|27610
27495|La Roquette|27700
27496|Rosay-sur-Lieure|27790
27497|Rougemontier|27350
27498|Rouge-Perriers|27110
27500|Routot|27350
27501|Rouvray|27120
27502|Rugles|27250
27504|Sacquenville|27930
27505|Saint-Agnan-de-Cernières|27390
27507|Saint-André-de-l’Eure|27220
27508|Saint-Antonin-de-Sommaire|27250
27511|Saint-Aubin-d’Écrosville|27110
27512|Saint-Aubin-de-Scellon|27230
27514|Saint-Aubin-du-Thenney|27270
27516|Treis-Sants-en-Ouche|27270 27300
27517|Saint-Aubin-sur-Gaillon|27600
27518|Saint-Aubin-sur-Quillebeuf|27680
27520|Saint-Benoît-des-Ombres|27450
27521|Saint-Christophe-sur-Avre|27820
27522|Saint-Christophe-sur-Condé|27450
27524|Sainte-Colombe-la-Commanderie|27110
27525|Sainte-Colombe-près-Vernon|27950
27527|Saint-Cyr-de-Salerne|27800
27528|Le Vaudreuil|27100
27529|Saint-Cyr-la-Campagne|27370
27530|Saint-Denis-d’Augerons|27390
27531|Saint-Denis-des-Monts|27520
27533|Saint-Denis-le-Ferment|27140
27534|Saint-Didier-des-Bois|27370
27535|Saint-Élier|27190
27536|Saint-Éloi-de-Fourques|27800
27537|Saint-Étienne-du-Vauvray|27430
27538|Saint-Étienne-l’Allier|27450
27539|Saint-Étienne-sous-Bailleul|27920
27540|Sainte-Geneviève-lès-Gasny|27620
27541|Le Mesnil-Saint-Jean|27560
27542|Saint-Georges-du-Vièvre|27450
27543|Saint-Georges-Motel|27710
27544|Saint-Germain-de-Fresney|27220
27545|Saint-Germain-de-Pasquier|27370
27546|Saint-Germain-des-Angles|27930
27547|Saint-Germain-la-Campagne|27230
27548|Saint-Germain-sur-Avre|27320
27550|Saint-Grégoire-du-Vièvre|27450
27552|Saint-Jean-du-Thenney|27270
27553|Saint-Julien-de-la-Liègue|27600
27554|La Chapelle-Longueville|27950
27555|Saint-Laurent-des-Bois|27220
27556|Saint-Laurent-du-Tencement|27390
27557|Saint-Léger-de-Rôtes|27300
27558|Saint-Léger-du-Gennetey|27520
27560|Saint-Luc|27930
27561|Saint-Maclou|27210
27562|Saint-Marcel|27950
27563|Saint-Mards-de-Blacarville|27500
27564|Saint-Mards-de-Fresne|27230
27565|Le Lesme|27160
27567|Sainte-Marie-de-Vatimesnil|27150
27568|Sainte-Marthe|27190
27569|Saint-Martin-du-Tilleul|27300
27570|Saint-Martin-la-Campagne|27930
27571|Saint-Martin-Saint-Firmin|27450
27572|Saint-Meslin-du-Bosc|27370
27576|Sainte-Opportune-du-Bosc|27110
27577|Sainte-Opportune-la-Mare|27680
27578|Sainte-Marie-d’Attez|27160
27579|Saint-Ouen-de-Pontcheuil|27370
27580|Saint-Ouen-de-Thouberville|27310
27582|Saint-Ouen-du-Tilleul|27670
27584|Saint-Paul-de-Fourques|27800
27586|Saint-Philbert-sur-Boissey|27520
27587|Saint-Philbert-sur-Risle|27290
27589|Saint-Pierre-de-Bailleul|27920
27590|Saint-Pierre-de-Cernières|27390
27591|Saint-Pierre-de-Cormeilles|27260
27592|Saint-Pierre-de-Salerne|27800
27593|Saint-Pierre-des-Fleurs|27370
27594|Saint-Pierre-des-Ifs|27450
27595|Saint-Pierre-du-Bosguérard|27370
27597|Saint-Pierre-du-Val|27210
27598|Saint-Pierre-du-Vauvray|27430
27599|Saint-Pierre-la-Garenne|27600
27601|Saint-Samson-de-la-Roque|27680
27602|Saint-Sébastien-de-Morsent|27180
27603|Saint-Siméon|27560
27604|Saint-Sulpice-de-Grimbouville|27210
27605|Saint-Sylvestre-de-Cormeilles|27260
27606|Saint-Symphorien|27500
27608|Saint-Victor-de-Chrétienville|27300
27609|Saint-Victor-d’Épine|27800
27610|Saint-Victor-sur-Avre|27130
27611|Saint-Vigor|27930
27612|Saint-Vincent-des-Bois|27950
27613|Saint-Vincent-du-Boulay|27230
27614|Sancourt|27150
27615|Sassey|27930
27616|La Saussaye|27370
27617|Saussay-la-Campagne|27150
27618|Sébécourt|27190
27620|Selles|27500
27621|Serez|27220
27622|Serquigny|27470
27623|Surtauville|27400
27624|Surville|27400
27625|Suzay|27420
27627|Le Theil-Nolent|27230
27629|Thiberville|27230
27630|Thibouville|27800
27631|Thierville|27290
27632|Le Thil|27150
27633|Les Thilliers-en-Vexin|27420
27635|Le Thuit|27700
27638|Le Thuit de l’Oison|27370
27640|Tilleul-Dame-Agnès|27170
27641|Le Tilleul-Lambert|27110
27643|Tillières-sur-Avre|27570
27644|Tilly|27510
27645|Tocqueville|27500
27646|Le Torpt|27210
27649|Touffreville|27440
27650|Tournedos-Bois-Hubert|27180
27652|Tourneville|27930
27654|Tourville-la-Campagne|27370
27655|Tourville-sur-Pont-Audemer|27500
27656|Toutainville|27500
27658|Le Tremblay-Omonville|27110
27659|La Trinité|27930
27660|La Trinité-de-Réville|27270
27661|La Trinité-de-Thouberville|27310
27662|Triqueville|27500
27663|Le Troncq|27110
27664|Le Tronquay|27480
27665|Trouville-la-Haule|27680
27666|La Vacherie|27400
27667|Valailles|27300
27668|Le Val-David|27120
27669|Valletot|27350
27670|Vandrimare|27380
27671|Vannecrocq|27210
27672|Vascœuil|27910
27673|Vatteville|27430
27674|Vaux-sur-Eure|27120
27676|Les Trois Lacs|27700 27940
27677|Venon|27110
27678|Les Ventes|27180
27679|Verneuil d’Avre et d’Iton|27130 27160
27680|Verneusses|27390
27681|Vernon|27200
27682|Vesly|27870
27683|Vézillon|27700
27684|Le Vieil-Évreux|27930
27685|La Vieille-Lyre|27330
27686|Vieux-Port|27680
27689|Villegats|27120
27690|Villers-en-Vexin|27420
27691|Villers-sur-le-Roule|27940
27692|Villettes|27110
27693|Sylvains-Lès-Moulins|27240
27694|Villez-sous-Bailleul|27950
27695|Villez-sur-le-Neubourg|27110
27696|Villiers-en-Désœuvre|27640
27697|Vironvay|27400
27698|Vitot|27110
27699|Voiscreville|27520
27700|Vraiville|27370
27701|Val-de-Reuil|27100
`);
