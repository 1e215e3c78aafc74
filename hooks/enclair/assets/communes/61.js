ENCLAIR_COMMUNES("61", "2026", `
61001|Alençon|61000
61002|Almenêches|61570
61005|Appenai-sous-Bellême|61130
61006|Argentan|61200
61007|Athis-Val de Rouvre|61100 61430
61008|Aube|61270
61010|Aubry-le-Panthou|61120
61011|Aubusson|61100
61012|Auguaise|61270
61013|Aunay-les-Bois|61500
61014|Aunou-le-Faucon|61200
61015|Aunou-sur-Orne|61500
61018|Avernes-Saint-Gourgon|61470
61020|Avoine|61150
61021|Avrilly|61700
61023|Bailleul|61160
61024|Banvou|61450
61026|Barville|61170
61028|Bazoches-au-Houlme|61210
61029|Bazoches-sur-Hoëne|61560
61030|La Bazoque|61100
61032|Beaufai|61270
61034|Beaulieu|61190
61035|Beauvain|61600
61036|Belfonds|61500
61037|Bellavilliers|61360
61038|Bellême|61130
61039|La Bellière|61570
61040|Bellou-en-Houlme|61220
61041|Bellou-le-Trichard|61130
61043|Berd’huis|61340
61044|Berjou|61430
61046|Bizou|61290
61048|Boëcé|61560
61049|Boissei-la-Lande|61570
61050|Cour-Maugis sur Huisne|61110 61340
61051|Boitron|61500
61052|Bonnefoi|61270
61053|Bonsmoulins|61380
61054|Le Bosc-Renoult|61470
61055|Boucé|61570
61056|Le Bouillon|61500
61060|Brethel|61270
61061|Bretoncelles|61110
61062|Brieux|61160
61063|Briouze|61220
61064|Brullemail|61390
61066|Buré|61170
61067|Bures|61170
61068|Bursard|61500
61069|Cahan|61430
61070|Caligny|61100
61071|Camembert|61120
61072|Canapville|61120
61074|Carrouges|61320
61075|Ceaucé|61330
61076|Le Cercueil|61500
61077|Cerisé|61000
61078|Cerisy-Belle-Étoile|61100
61079|Ceton|61260
61080|Chahains|61320
61081|Chailloué|61240 61500
61082|Le Chalange|61390
61084|Champcerie|61210
61085|Le Champ-de-la-Pierre|61320
61086|Les Champeaux|61120
61087|Champeaux-sur-Sarthe|61560
61088|Champ-Haut|61240
61089|Champosoult|61120
61091|Champsecret|61700
61092|Chandai|61300
61093|Chanu|61800
61094|La Chapelle-au-Moine|61100
61095|La Chapelle-Biche|61100
61096|Rives d’Andaine|61140 61410
61097|La Chapelle-Montligeon|61400
61098|La Chapelle-près-Sées|61500
61099|La Chapelle-Souëf|61130
61100|La Chapelle-Viel|61270
61101|Le Château-d’Almenêches|61570
61102|Le Châtellier|61450
61103|Chaumont|61230
61104|La Chaux|61600
61105|Chemilli|61360
61107|Ciral|61320
61108|Cisai-Saint-Aubin|61230
61111|Colombiers|61250
61113|Comblot|61400
61114|Commeaux|61200
61116|Sablons sur Huisne|61110
61117|Condé-sur-Sarthe|61250
61118|Corbon|61400
61120|Coudehard|61160
61121|Coulimer|61360
61122|Coulmer|61230
61123|Coulonces|61160
61124|La Coulonche|61220
61126|Coulonges-sur-Sarthe|61170
61129|Courgeon|61400
61130|Courgeoût|61560
61133|Courtomer|61390
61137|Craménil|61220
61138|Croisilles|61230
61139|Crouttes|61120
61140|Crulai|61300
61141|Cuissai|61250
61142|Dame-Marie|61130
61143|Damigny|61250
61145|Domfront en Poiraie|61700
61146|Dompierre|61700
61148|Durcet|61100
61149|Échalou|61440
61150|Échauffour|61370
61151|Écorcei|61270
61152|Écorches|61160
61153|Écouché-les-Vallées|61150 61200
61156|Essay|61500
61158|Faverolles|61600
61159|Fay|61390
61160|Feings|61400
61162|La Ferrière-au-Doyen|61380
61163|La Ferrière-aux-Étangs|61450
61164|La Ferrière-Béchet|61500
61165|La Ferrière-Bochard|61420
61166|Ferrières-la-Verrerie|61390
61167|La Ferté-en-Ouche|61470 61550
61168|La Ferté Macé|61410 61600
61169|Flers|61100
61170|Fleuré|61200
61171|Fontaine-les-Bassets|61160
61176|Francheville|61570
61178|La Fresnaie-Fayel|61230
61180|Fresnay-le-Samson|61120
61181|Gacé|61230
61182|Gandelain|61420
61183|Gâprée|61390
61187|Les Genettes|61270
61189|Giel-Courteilles|61210
61190|Ginai|61310
61193|La Gonfrière|61550
61194|Monts-sur-Orne|61150
61195|Le Grais|61600
61196|Belforêt-en-Perche|61130 61360 61400
61197|Guêprei|61160
61198|Guerquesalles|61120
61199|Habloville|61210
61202|Hauterive|61250
61203|Héloup|61250
61206|L’Hôme-Chamondot|61290
61207|Igé|61130
61208|Irai|61190
61209|Joué-du-Bois|61320
61210|Joué-du-Plain|61150
61211|Juvigny Val d’Andaine|61140 61330
61212|Juvigny-sur-Orne|61200
61213|Lalacelle|61320
61214|L’Aigle|61300
61215|Laleu|61170
61216|La Lande-de-Goult|61320
61217|La Lande-de-Lougé|61210
61218|La Lande-Patry|61100
61219|La Lande-Saint-Siméon|61100
61221|Landigou|61100
61222|Landisacq|61100
61224|Larré|61250
61225|Lignères|61240
61227|Lignou|61220
61228|L’Orée-d’Écouves|61320 61420
61229|Loisail|61400
61230|Longny les Villages|61290
61232|Lonlay-l’Abbaye|61700
61233|Lonlay-le-Tesson|61600
61234|Lonrai|61250
61237|Lougé-sur-Maire|61150
61238|Louvières-en-Auge|61160
61240|Macé|61500
61241|La Madeleine-Bouvet|61110
61242|Le Mage|61290
61243|Magny-le-Désert|61600
61244|Mahéru|61380
61248|Mantilly|61350
61251|Marchemaisons|61170
61252|Mardilly|61230
61255|Mauves-sur-Huisne|61400
61256|Médavy|61570
61257|Méhoudin|61410
61258|Le Mêle-sur-Sarthe|61170
61259|Le Ménil-Bérard|61270
61260|Le Ménil-de-Briouze|61220
61261|Le Ménil-Broût|61250
61262|Le Ménil-Ciboult|61800
61263|Ménil-Erreux|61250
61264|Ménil-Froger|61240
61265|Ménil-Gondouin|61210
61266|Le Ménil-Guyon|61170
61267|Ménil-Hermei|61210
61268|Ménil-Hubert-en-Exmes|61230
61269|Ménil-Hubert-sur-Orne|61430
61271|Le Ménil-Scelleur|61320
61272|Le Ménil-Vicomte|61240
61273|Ménil-Vin|61210
61274|Les Menus|61290
61275|Merlerault-le-Pin|61240
61276|Merri|61160
61277|La Mesnière|61560
61278|Messei|61440
61279|Mieuxcé|61250
61281|Moncy|61800
61283|Montabard|61160
61284|Montchevrel|61170
61286|Montgaudry|61360
61287|Montilly-sur-Noireau|61100
61288|Montmerrei|61570
61289|Mont-Ormel|61160
61290|Montreuil-au-Houlme|61210
61291|Montreuil-la-Cambe|61160
61292|Montsecret-Clairefougère|61800
61293|Mortagne-au-Perche|61400
61294|Mortrée|61500 61570
61295|La Motte-Fouquet|61600
61297|Moulins-la-Marche|61380
61298|Moulins-sur-Orne|61200
61300|Moutiers-au-Perche|61110
61301|Neauphe-sous-Essai|61500
61302|Neauphe-sur-Dive|61160
61303|Nécy|61160
61304|Neuilly-le-Bisson|61250
61307|Neuville-sur-Touques|61120
61308|Neuvy-au-Houlme|61210
61309|Perche en Nocé|61340
61314|Occagnes|61200
61316|Ommoy|61160
61317|Orgères|61230
61319|Origny-le-Roux|61130
61321|Pacé|61250
61322|Parfondeval|61400
61323|Le Pas-Saint-l’Homer|61290
61324|Passais Villages|61350
61326|Perrou|61700
61327|Pervenchères|61360
61328|Le Pin-au-Haras|61310
61329|Le Pin-la-Garenne|61400
61330|Planches|61370
61331|Le Plantis|61170
61332|Pointel|61220
61333|Pontchardon|61120
61336|Pouvrai|61130
61339|Putanges-le-Lac|61210
61341|Écouves|61250
61342|Rai|61270
61344|Rânes|61150
61345|Rémalard en Perche|61110
61346|Le Renouard|61120
61347|Résenlieu|61230
61348|Réveillon|61400
61349|Ri|61210
61350|La Roche-Mabile|61420
61351|Roiville|61120
61352|Rônai|61160
61357|Rouperroux|61320
61358|Sai|61200
61360|Saint-Agnan-sur-Sarthe|61170
61361|Saint-André-de-Briouze|61220
61362|Saint-André-de-Messei|61440
61363|Saint-Aquilin-de-Corbion|61380
61365|Saint-Aubin-d’Appenai|61170
61366|Saint-Aubin-de-Bonneval|61470
61367|Saint-Aubin-de-Courteraie|61560
61369|Saint-Bômer-les-Forges|61700
61370|Saint-Brice|61700
61371|Saint-Brice-sous-Rânes|61150
61372|Saint-Céneri-le-Gérei|61250
61373|Sainte-Céronne-lès-Mortagne|61380
61374|Saint-Christophe-de-Chaulieu|61800
61375|Boischampré|61570
61376|Saint-Clair-de-Halouze|61490
61379|Saint-Cyr-la-Rosière|61130
61381|Saint-Denis-sur-Huisne|61400
61382|Saint-Denis-sur-Sarthon|61420
61384|Saint-Ellier-les-Bois|61320
61385|Saint-Evroult-de-Montfort|61230
61386|Saint-Evroult-Notre-Dame-du-Bois|61550
61387|Saint-Fraimbault|61350
61388|Saint-Fulgent-des-Ormes|61130
61389|Sainte-Gauburge-Sainte-Colombe|61370
61390|Saint-Georges-d’Annebecq|61600
61391|Saint-Georges-des-Groseillers|61100
61392|Saint-Germain-d’Aunay|61470
61393|Saint-Germain-de-Clairefeuille|61240
61394|Saint-Germain-de-la-Coudre|61130
61395|Saint-Germain-des-Grois|61110
61396|Saint-Germain-de-Martigny|61560
61397|Saint-Germain-du-Corbéis|61000
61398|Saint-Germain-le-Vieux|61390
61399|Saint-Gervais-des-Sablons|61160
61400|Saint-Gervais-du-Perron|61500
61401|Saint-Gilles-des-Marais|61700
61402|Saint-Hilaire-de-Briouze|61220
61404|Saint-Hilaire-le-Châtel|61400
61405|Saint-Hilaire-sur-Erre|61340
61406|Saint-Hilaire-sur-Risle|61270
61407|Sainte-Honorine-la-Chardonne|61430
61408|Sainte-Honorine-la-Guillaume|61210
61411|Saint-Jouin-de-Blavou|61360
61412|Saint-Julien-sur-Sarthe|61170
61413|Saint-Lambert-sur-Dive|61160
61414|Saint-Langis-lès-Mortagne|61400
61415|Saint-Léger-sur-Sarthe|61170
61416|Saint-Léonard-des-Parcs|61390
61418|Saint-Mard-de-Réno|61400
61419|Sainte-Marguerite-de-Carrouges|61320
61420|Sainte-Marie-la-Robert|61320
61421|Saint-Mars-d’Égrenne|61350
61422|Les Aspres|61270
61423|Saint-Martin-d’Écublei|61300
61424|Saint-Martin-des-Landes|61320
61425|Saint-Martin-des-Pézerits|61380
61426|Saint-Martin-du-Vieux-Bellême|61130
61427|Saint-Martin-l’Aiguillon|61320
61429|Charencey|61190
61432|Saint-Michel-Tubœuf|61300
61433|Saint-Nicolas-des-Bois|61250
61435|Saint-Nicolas-de-Sommaire|61550
61436|Sainte-Opportune|61100
61438|Saint-Ouen-de-Sécherouvre|61560
61439|Saint-Ouen-le-Brisoult|61410
61440|Saint-Ouen-sur-Iton|61300
61442|Saint-Patrice-du-Désert|61600
61443|Saint-Paul|61100
61444|Saint-Philbert-sur-Orne|61430
61445|Saint-Pierre-d’Entremont|61800
61446|Saint-Pierre-des-Loges|61370
61447|Saint-Pierre-du-Regard|61790
61448|Saint-Pierre-la-Bruyère|61340
61450|Saint-Quentin-de-Blavou|61360
61451|Saint-Quentin-les-Chardonnets|61800
61452|Saint-Roch-sur-Égrenne|61350
61453|Saint-Sauveur-de-Carrouges|61320
61454|Sainte-Scolasse-sur-Sarthe|61170
61456|Saint-Sulpice-sur-Risle|61300
61457|Saint-Symphorien-des-Bruyères|61300
61459|Saires-la-Verrerie|61220
61460|Sap-en-Auge|61120 61470
61461|Le Sap-André|61230
61462|Sarceaux|61200
61463|Les Monts d’Andaine|61600
61464|Sées|61500
61466|La Selle-la-Forge|61100
61467|Semallé|61250
61472|Sévigny|61200
61473|Sevrai|61150
61474|Gouffern en Auge|61160 61200 61310
61475|Soligny-la-Trappe|61380
61476|Suré|61360
61479|Tanques|61150
61480|Tanville|61500
61481|Tellières-le-Plessis|61390
61482|Tessé-Froulay|61410
61483|Bagnoles de l’Orne Normandie|61140 61600
61484|Val-au-Perche|61130 61260 61340
61485|Ticheville|61120
61486|Tinchebray-Bocage|61800
61487|Torchamp|61330
61488|Touquettes|61550
61490|Tournai-sur-Dive|61160
61491|Tourouvre au Perche|61190
61492|Trémont|61390
61493|La Trinité-des-Laitiers|61230
61494|Trun|61160
61497|Valframbert|61250
61498|Vaunoise|61130
61499|Les Ventes-de-Bourse|61170
61500|La Ventrouze|61190
61501|Verrières|61110
61502|Vidai|61360
61503|Vieux-Pont|61150
61505|Villedieu-lès-Bailleul|61160
61507|Villiers-sous-Mortagne|61400
61508|Vimoutiers|61120
61510|Vitrai-sous-Laigle|61300
61512|Les Yveteaux|61210
`);
