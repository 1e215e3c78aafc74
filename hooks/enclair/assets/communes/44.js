ENCLAIR_COMMUNES("44", "2026", `
44001|Abbaretz|44170
44002|Aigrefeuille-sur-Maine|44140
44003|Ancenis-Saint-Géréon|44150
44005|Chaumes-en-Retz|44320 44680
44006|Assérac|44410
44007|Avessac|44460
44009|Basse-Goulaine|44115
44010|Batz-sur-Mer|44740
44012|La Bernerie-en-Retz|44760
44013|Besné|44160
44014|Le Bignon|44140
44015|Blain|44130
44016|La Boissière-du-Doré|44430
44018|Bouaye|44830
44019|Bouée|44260
44020|Bouguenais|44340
44021|Villeneuve-en-Retz|44580
44022|Boussay|44190
44023|Bouvron|44130
44024|Brains|44830
44025|Campbon|44750
44026|Carquefou|44470
44027|Casson|44390
44028|Le Cellier|44850
44029|Divatte-sur-Loire|44450
44030|La Chapelle-des-Marais|44410
44031|La Chapelle-Glain|44670
44032|La Chapelle-Heulin|44330
44033|La Chapelle-Launay|44260
44035|La Chapelle-sur-Erdre|44240
44036|Châteaubriant|44110
44037|Château-Thébaud|44690
44038|Chauvé|44320
44039|Cheix-en-Retz|44640
44041|La Chevrolière|44118
44043|Clisson|44190
44044|Conquereuil|44290
44045|Cordemais|44360
44046|Corsept|44560
44047|Couëron|44220
44048|Couffé|44521
44049|Le Croisic|44490
44050|Crossac|44160
44051|Derval|44590
44052|Donges|44480
44053|Drefféac|44530
44054|Erbray|44110
44055|La Baule-Escoublac|44500
44056|Fay-de-Bretagne|44130
44057|Fégréac|44460
44058|Fercé|44660
44061|Frossay|44320
44062|Le Gâvre|44130
44063|Gétigné|44190
44064|Gorges|44190
44065|Grand-Auverné|44520
44066|Grandchamp-des-Fontaines|44119
44067|Guémené-Penfao|44290
44068|Guenrouet|44530
44069|Guérande|44350
44070|La Haie-Fouassière|44690
44071|Haute-Goulaine|44115
44072|Herbignac|44410
44073|Héric|44810
44074|Indre|44610
44075|Issé|44520
44076|Jans|44170
44077|Joué-sur-Erdre|44440
44078|Juigné-des-Moutiers|44670
44079|Le Landreau|44430
44080|Lavau-sur-Loire|44260
44081|Legé|44650
44082|Ligné|44850
44083|La Limouzinière|44310
44084|Le Loroux-Bottereau|44430
44085|Louisfert|44110
44086|Lusanger|44590
44087|Machecoul-Saint-Même|44270
44088|Maisdon-sur-Sèvre|44690
44089|Malville|44260
44090|La Marne|44270
44091|Marsac-sur-Don|44170
44092|Massérac|44290
44094|Mauves-sur-Loire|44470
44095|La Meilleraye-de-Bretagne|44520
44096|Mésanger|44522
44097|Mesquer|44420
44098|Missillac|44780
44099|Moisdon-la-Rivière|44520
44100|Monnières|44690
44101|La Montagne|44620
44102|Montbert|44140
44103|Montoir-de-Bretagne|44550
44104|Montrelais|44370
44105|Mouais|44590
44106|Les Moutiers-en-Retz|44760
44107|Mouzeil|44850
44108|Mouzillon|44330
44109|Nantes|44000 44100 44200 44300
44110|Nort-sur-Erdre|44390
44111|Notre-Dame-des-Landes|44130
44112|Noyal-sur-Brutz|44110
44113|Nozay|44170
44114|Orvault|44700
44115|Oudon|44521
44116|Paimbœuf|44560
44117|Le Pallet|44330
44118|Pannecé|44440
44119|Paulx|44270
44120|Le Pellerin|44640
44121|Petit-Auverné|44670
44122|Petit-Mars|44390
44123|Pierric|44290
44124|Le Pin|44540
44125|Piriac-sur-Mer|44420
44126|La Plaine-sur-Mer|44770
44127|La Planche|44140
44128|Plessé|44630
44129|Pontchâteau|44160
44130|Pont-Saint-Martin|44860
44131|Pornic|44210
44132|Pornichet|44380
44133|Port-Saint-Père|44710
44134|Pouillé-les-Côteaux|44522
44135|Le Pouliguen|44510
44136|Préfailles|44770
44137|Prinquiau|44260
44138|Puceul|44390
44139|Quilly|44750
44140|La Regrippière|44330
44141|La Remaudière|44430
44142|Remouillé|44140
44143|Rezé|44400
44144|Riaillé|44440
44145|Rouans|44640
44146|Rougé|44660
44148|Ruffigné|44660
44149|Saffré|44390
44150|Saint-Aignan-Grandlieu|44860
44151|Saint-André-des-Eaux|44117
44152|Sainte-Anne-sur-Brivet|44160
44153|Saint-Aubin-des-Châteaux|44110
44154|Saint-Brevin-les-Pins|44250
44155|Saint-Colomban|44310
44156|Corcoué-sur-Logne|44650
44157|Saint-Étienne-de-Mer-Morte|44270
44158|Saint-Étienne-de-Montluc|44360
44159|Saint-Fiacre-sur-Maine|44690
44161|Saint-Gildas-des-Bois|44530
44162|Saint-Herblain|44800
44163|Vair-sur-Loire|44150
44164|Saint-Hilaire-de-Chaléons|44680
44165|Saint-Hilaire-de-Clisson|44190
44166|Saint-Jean-de-Boiseau|44640
44168|Saint-Joachim|44720
44169|Saint-Julien-de-Concelles|44450
44170|Saint-Julien-de-Vouvantes|44670
44171|Saint-Léger-les-Vignes|44710
44172|Sainte-Luce-sur-Loire|44980
44173|Saint-Lumine-de-Clisson|44190
44174|Saint-Lumine-de-Coutais|44310
44175|Saint-Lyphard|44410
44176|Saint-Malo-de-Guersac|44550
44178|Saint-Mars-de-Coutais|44680
44179|Saint-Mars-du-Désert|44850
44180|Vallons-de-l’Erdre|44540
44182|Saint-Michel-Chef-Chef|44730
44183|Saint-Molf|44350
44184|Saint-Nazaire|44600
44185|Saint-Nicolas-de-Redon|44460
44186|Sainte-Pazanne|44680
44187|Saint-Père-en-Retz|44320
44188|Saint-Philbert-de-Grand-Lieu|44310
44189|Sainte-Reine-de-Bretagne|44160
44190|Saint-Sébastien-sur-Loire|44230
44192|Saint-Viaud|44320
44193|Saint-Vincent-des-Landes|44590
44194|Sautron|44880
44195|Savenay|44260
44196|Sévérac|44530
44197|Sion-les-Mines|44590
44198|Les Sorinières|44840
44199|Soudan|44110
44200|Soulvache|44660
44201|Sucé-sur-Erdre|44240
44202|Teillé|44440
44203|Le Temple-de-Bretagne|44360
44204|Thouaré-sur-Loire|44470
44205|Les Touches|44390
44206|Touvois|44650
44207|Trans-sur-Erdre|44440
44208|Treffieux|44170
44209|Treillières|44119
44210|Trignac|44570
44211|La Turballe|44420
44212|Vallet|44330
44213|Loireauxence|44370
44214|Vay|44170
44215|Vertou|44120
44216|Vieillevigne|44116
44217|Vigneux-de-Bretagne|44360
44218|Villepot|44110
44220|Vue|44640
44221|La Chevallerais|44810
44222|La Roche-Blanche|44522
44223|Geneston|44140
44224|La Grigonnais|44170
`);
