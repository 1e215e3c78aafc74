ENCLAIR_COMMUNES("49", "2026", `
49002|Allonnes|49650
49003|Tuffalun|49700
49007|Angers|49000 49100
49008|Angrie|49440
49009|Antoigné|49260
49010|Armaillé|49420
49011|Artannes-sur-Thouet|49260
49012|Aubigné-sur-Layon|49540
49015|Avrillé|49240
49017|Baracé|49430
49018|Baugé-en-Anjou|49150
49020|Beaucouzé|49070
49021|Beaufort-en-Anjou|49250
49022|Beaulieu-sur-Layon|49750
49023|Beaupréau-en-Mauges|49110 49450 49510 49600
49026|Bécon-les-Granits|49370
49027|Bégrolles-en-Mauges|49122
49028|Béhuard|49170
49029|Blaison-Saint-Sulpice|49320
49030|Blou|49160
49035|Bouchemaine|49080
49036|Bouillé-Ménard|49520
49038|Bourg-l’Évêque|49520
49041|Brain-sur-Allonnes|49650
49045|La Breille-les-Pins|49390
49048|Briollay|49125
49050|Brissac Loire Aubance|49250 49320
49053|Brossay|49700
49054|Candé|49440
49055|Cantenay-Épinard|49460
49056|Carbay|49420
49057|Cernusson|49310
49058|Les Cerqueux|49360
49060|Bellevigne-les-Châteaux|49260 49400
49061|Challain-la-Potherie|49440
49063|Chalonnes-sur-Loire|49290
49064|Chambellay|49220
49067|Chenillé-Champteussé|49220
49068|Champtocé-sur-Loire|49123
49070|Chanteloup-les-Bois|49340
49076|La Chapelle-Saint-Laud|49140
49080|Les Hauts-d’Anjou|49330
49082|Chaudefonds-sur-Layon|49290
49086|Terranjou|49380 49540
49089|Chazé-sur-Argos|49500
49090|Cheffes|49125
49092|Chemillé-en-Anjou|49120 49310 49670 49750
49099|Cholet|49300
49100|Cizay-la-Madeleine|49700
49102|Cléré-sur-Layon|49560
49107|Cornillé-les-Caves|49140
49109|Coron|49690
49110|Corzé|49140
49112|Le Coudray-Macouard|49260
49113|Courchamps|49260
49114|Courléon|49390
49120|Denée|49190
49121|Dénezé-sous-Doué|49700
49123|Distré|49400
49125|Doué-en-Anjou|49700
49126|Orée d’Anjou|49270 49530
49127|Durtal|49430
49129|Écouflant|49000
49130|Écuillé|49460
49131|Épieds|49260
49132|Étriché|49330
49135|Feneu|49460
49138|Les Bois d’Anjou|49250
49140|Fontevraud-l’Abbaye|49590
49155|Grez-Neuville|49220
49160|Ingrandes-le-Fresne-sur-Loire|49123
49161|La Jaille-Yvon|49220
49163|Jarzé Villages|49140
49167|Les Garennes sur Loire|49320 49610
49170|Juvardeil|49330
49171|La Lande-Chasles|49150
49174|Huillé-Lézigné|49430
49176|Le Lion-d’Angers|49220
49178|Loiré|49440
49180|Longué-Jumelles|49160
49182|Louresse-Rochemenier|49700
49183|Val d’Erdre-Auxence|49370 49440
49188|Marcé|49140
49192|Maulévrier|49360
49193|Le May-sur-Èvre|49122
49194|Mazé-Milon|49140 49630
49195|Mazières-en-Mauges|49280
49200|Longuenée-en-Anjou|49220 49770
49201|La Ménitré|49250
49205|Miré|49330
49209|Montigné-lès-Rairies|49430
49211|Montilliers|49310
49214|Montreuil-Juigné|49460
49215|Montreuil-Bellay|49260
49216|Montreuil-sur-Loir|49140
49217|Montreuil-sur-Maine|49220
49218|Montrevault-sur-Èvre|49110 49270 49600
49219|Montsoreau|49730
49220|Morannes sur Sarthe-Daumeray|49640
49221|Mouliherne|49390
49222|Mozé-sur-Louet|49610
49223|Mûrs-Erigné|49610
49224|Neuillé|49680
49228|Noyant-Villages|49390 49490
49231|Nuaillé|49340
49235|Parnay|49730
49236|Passavant-sur-Layon|49560
49237|La Pellerine|49490
49240|La Plaine|49360
49241|Le Plessis-Grammoire|49124
49244|Mauges-sur-Loire|49110 49290 49410 49570 49620
49246|Les Ponts-de-Cé|49130
49247|La Possonnière|49170
49248|Ombrée d’Anjou|49420 49520
49253|Le Puy-Notre-Dame|49260
49257|Les Rairies|49430
49259|Rochefort-sur-Loire|49190
49260|La Romagne|49740
49261|Gennes-Val-de-Loire|49160 49320 49350
49262|Rou-Marson|49400
49266|Saint-Augustin-des-Bois|49170
49267|Saint-Barthélemy-d’Anjou|49124
49269|Saint-Christophe-du-Bois|49280
49271|Saint-Clément-de-la-Place|49370
49272|Saint-Clément-des-Levées|49350
49278|Sainte-Gemmes-sur-Loire|49130
49283|Saint-Georges-sur-Loire|49170
49284|Saint-Germain-des-Prés|49170
49288|Saint-Jean-de-la-Croix|49130
49291|Saint-Just-sur-Dive|49260
49292|Val-du-Layon|49190 49750
49294|Saint-Lambert-la-Potherie|49070
49298|Saint-Léger-de-Linières|49070 49170
49299|Saint-Léger-sous-Cholet|49280
49301|Sèvremoine|49230 49450 49660 49710
49302|Saint-Macaire-du-Bois|49260
49306|Saint-Martin-du-Fouilloux|49170
49307|Loire-Authion|49140 49250 49630 49800
49308|Saint-Melaine-sur-Aubance|49610
49310|Saint-Paul-du-Bois|49310
49311|Saint-Philbert-du-Peuple|49160
49323|Verrières-en-Anjou|49112 49480
49326|Sarrigné|49800
49328|Saumur|49400
49329|Savennières|49170
49330|Sceaux-d’Anjou|49330
49331|Segré-en-Anjou Bleu|49500 49520
49332|La Séguinière|49280
49333|Seiches-sur-le-Loir|49140
49334|Sermaise|49140
49336|Somloire|49360
49338|Soulaines-sur-Aubance|49610
49339|Soulaire-et-Bourg|49460
49341|Souzay-Champigny|49400
49343|La Tessoualle|49280
49344|Thorigné-d’Anjou|49220
49345|Bellevigne-en-Layon|49380 49750
49347|Tiercé|49125
49352|Toutlemonde|49360
49353|Trélazé|49800
49355|Trémentines|49340
49358|Turquant|49730
49359|Les Ulmes|49700
49361|Varennes-sur-Loire|49730
49362|Varrains|49400
49364|Vaudelnay|49260
49367|Erdre-en-Anjou|49220 49370
49368|Vernantes|49390
49369|Vernoil-le-Fourrier|49390
49370|Verrie|49400
49371|Vezins|49340
49373|Lys-Haut-Layon|49310 49540 49560
49374|Villebernier|49400
49377|Rives-du-Loir-en-Anjou|49140
49378|Vivy|49680
49381|Yzernay|49360
`);
