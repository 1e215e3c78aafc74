ENCLAIR_COMMUNES("73", "2026", `
73001|Aiguebelette-le-Lac|73610
73003|Grand-Aigueblanche|73260
73004|Aillon-le-Jeune|73340
73005|Aillon-le-Vieux|73340
73006|Aime-la-Plagne|73210
73007|Aiton|73220
73008|Aix-les-Bains|73100
73010|Entrelacs|73410
73011|Albertville|73200
73012|Albiez-le-Jeune|73300
73013|Albiez-Montrond|73300
73014|Allondaz|73200
73015|Les Allues|73550
73017|Apremont|73190
73018|Arbin|73800
73019|Argentine|73220
73020|Arith|73340
73021|Arvillard|73110
73022|Attignat-Oncin|73610
73023|Aussois|73500
73024|Les Avanchers-Valmorel|73260
73025|Avressieux|73240
73026|Avrieux|73500
73027|Ayn|73470
73028|La Balme|73170
73029|Barberaz|73000
73030|Barby|73230
73031|Bassens|73000
73032|La Bâthie|73540
73033|La Bauche|73360
73034|Beaufort|73270
73036|Bellecombe-en-Bauges|73340
73039|Belmont-Tramonet|73330
73040|Bessans|73480
73041|Betton-Bettonet|73390
73042|Billième|73170
73043|La Biolle|73410
73047|Bonneval-sur-Arc|73480
73048|Bonvillard|73460
73049|Bonvillaret|73220
73050|Bourdeau|73370
73051|Le Bourget-du-Lac|73370
73052|Bourget-en-Huile|73110
73053|Bourgneuf|73390
73054|Bourg-Saint-Maurice|73700
73055|Bozel|73350
73057|Brides-les-Bains|73570
73058|La Bridoire|73520
73059|Brison-Saint-Innocent|73100
73061|Césarches|73200
73063|Cevins|73730
73064|Challes-les-Eaux|73190
73065|Chambéry|73000
73067|La Chambre|73130
73068|Chamousset|73390
73069|Chamoux-sur-Gelon|73390
73070|Champagneux|73240
73071|Champagny-en-Vanoise|73350
73072|Champ-Laurent|73390
73073|Chanaz|73310
73074|La Chapelle|73660
73075|La Chapelle-Blanche|73110
73076|La Chapelle-du-Mont-du-Chat|73370
73077|Les Chapelles|73700
73078|La Chapelle-Saint-Martin|73170
73079|Châteauneuf|73390
73081|Le Châtelard|73630
73082|La Chavanne|73800
73083|Les Chavannes-en-Maurienne|73660
73084|Chignin|73800
73085|Chindrieux|73310
73086|Cléry|73460
73087|Cognin|73160
73088|Cohennoz|73400 73590
73089|Coise-Saint-Jean-Pied-Gauthier|73800
73090|La Compôte|73630
73091|Conjux|73310
73092|Corbel|73160
73094|Crest-Voland|73590
73095|La Croix-de-la-Rochette|73110
73096|Cruet|73800
73097|Curienne|73190
73098|Les Déserts|73230
73099|Détrier|73110
73100|Domessin|73330
73101|Doucy-en-Bauges|73630
73103|Drumettaz-Clarafond|73420
73104|Dullin|73610
73105|Les Échelles|73360
73106|École|73630
73107|Entremont-le-Vieux|73670
73109|Épierre|73220
73110|Esserts-Blay|73540
73113|Feissons-sur-Salins|73350
73114|Flumet|73590
73116|Fontcouverte-la-Toussuire|73300
73117|Fourneaux|73500
73119|Freney|73500
73120|Fréterive|73250
73121|Frontenex|73460
73122|Gerbaix|73470
73123|La Giettaz|73590
73124|Gilly-sur-Isère|73200
73128|Grésy-sur-Aix|73100
73129|Grésy-sur-Isère|73460
73130|Grignon|73200
73131|Hautecour|73600
73132|Hauteluce|73620
73133|Hauteville|73390
73135|La Tour-en-Maurienne|73300
73137|Jacob-Bellecombette|73000
73138|Jarrier|73300
73139|Jarsy|73630
73140|Jongieux|73170
73141|Laissaud|73800
73142|Landry|73210
73145|Lépin-le-Lac|73610
73146|Lescheraines|73340
73147|Loisieux|73170
73149|Lucey|73170
73150|La Plagne Tarentaise|73210
73151|Porte-de-Savoie|73800
73152|Marcieux|73470
73153|Marthod|73400
73154|Mercury|73200
73155|Méry|73420
73156|Meyrieux-Trouet|73170
73157|Modane|73500
73159|Les Mollettes|73800
73160|Montagnole|73000
73161|Montagny|73350
73162|Montailleur|73460
73164|Montcel|73100
73166|Montendry|73390
73168|Montgilbert|73220
73170|Monthion|73200
73171|Montmélian|73800
73173|Montricher-Albanne|73870
73175|Montsapey|73220
73176|Montvalezan|73700
73177|Montvernier|73300
73178|La Motte-en-Bauges|73340
73179|La Motte-Servolex|73290
73180|Motz|73310
73181|Moûtiers|73600
73182|Mouxy|73100
73183|Myans|73800
73184|Nances|73470
73186|Notre-Dame-de-Bellecombe|73590
73187|La Léchère|73260
73188|Notre-Dame-des-Millières|73460
73189|Notre-Dame-du-Cruet|73130
73190|Notre-Dame-du-Pré|73600
73191|Novalaise|73470
73192|Le Noyer|73340
73193|Ontex|73310
73194|Orelle|73140
73196|Pallud|73200
73197|Peisey-Nancroix|73210
73200|Planaise|73800
73201|Planay|73350
73202|Plancherine|73200
73204|Le Pont-de-Beauvoisin|73330
73205|Le Pontet|73110
73206|Pralognan-la-Vanoise|73710
73207|Presle|73110
73208|Pugny-Chatenod|73100
73210|Puygros|73190
73211|Queige|73720
73212|Val-d’Arc|73220
73213|La Ravoire|73490
73214|Rochefort|73240
73215|Valgelon-La Rochette|73110
73216|Rognaix|73730
73217|Rotherens|73110
73218|Ruffieux|73310
73219|Saint-Alban-de-Montbel|73610
73220|Saint-Alban-d’Hurtières|73220
73221|Saint-Alban-des-Villards|73130
73222|Saint-Alban-Leysse|73230
73223|Saint-André|73500
73224|Saint-Avre|73130
73225|Saint-Baldoph|73190
73226|Saint-Béron|73520
73227|Courchevel|73120
73228|Saint-Cassin|73160
73229|Saint-Christophe|73360
73230|Saint-Colomban-des-Villards|73130
73231|Saint-Étienne-de-Cuines|73130
73232|Sainte-Foy-Tarentaise|73640
73233|Saint-Franc|73360
73234|Saint-François-de-Sales|73340
73235|Saint François Longchamp|73130
73236|Saint-Genix-les-Villages|73240
73237|Saint-Georges-d’Hurtières|73220
73240|Sainte-Hélène-du-Lac|73800
73241|Sainte-Hélène-sur-Isère|73460
73242|Saint-Jean-d’Arves|73530
73243|Saint-Jean-d’Arvey|73230
73245|Saint-Jean-de-Chevelu|73170
73246|Saint-Jean-de-Couz|73160
73247|Saint-Jean-de-la-Porte|73250
73248|Saint-Jean-de-Maurienne|73300
73249|Saint-Jeoire-Prieuré|73190
73250|Saint-Julien-Mont-Denis|73870
73252|Saint-Léger|73220
73253|Saint-Marcel|73600
73254|Sainte-Marie-d’Alvey|73240
73255|Sainte-Marie-de-Cuines|73130
73256|Saint-Martin-d’Arc|73140
73257|Les Belleville|73440 73600
73258|Saint-Martin-de-la-Porte|73140
73259|Saint-Martin-sur-la-Chambre|73130
73261|Saint-Michel-de-Maurienne|73140
73262|Saint-Nicolas-la-Chapelle|73590
73263|Saint-Offenge|73100
73265|Saint-Ours|73410
73267|Saint-Pancrace|73300
73268|Saint-Paul-sur-Isère|73730
73269|Saint-Paul-sur-Yenne|73170
73270|Saint-Pierre-d’Albigny|73250
73271|Saint-Pierre-d’Alvey|73170
73272|Saint-Pierre-de-Belleville|73220
73273|Saint-Pierre-de-Curtille|73310
73274|Saint-Pierre-d’Entremont|73670
73275|Saint-Pierre-de-Genebroz|73360
73276|Saint-Pierre-de-Soucy|73800
73277|Sainte-Reine|73630
73278|Saint-Rémy-de-Maurienne|73660
73280|Saint-Sorlin-d’Arves|73530
73281|Saint-Sulpice|73160
73282|Saint-Thibaud-de-Couz|73160
73283|Saint-Vital|73460
73284|Salins-Fontaine|73600
73285|Séez|73700
73286|Serrières-en-Chautagne|73310
73288|Sonnaz|73000
73289|La Table|73110
73290|Val-Cenis|73480 73500
73292|Thénésol|73200
73293|Thoiry|73230
73294|La Thuile|73190
73296|Tignes|73320
73297|Tournon|73460
73298|Tours-en-Savoie|73790
73299|Traize|73170
73300|Tresserve|73100
73301|Trévignin|73100
73302|La Trinité|73110
73303|Ugine|73400
73304|Val-d’Isère|73150
73306|Valloire|73450
73307|Valmeinier|73450
73308|Venthon|73200
73309|Verel-de-Montbel|73330
73310|Verel-Pragondran|73230
73311|Le Verneil|73110
73312|Verrens-Arvey|73460
73313|Verthemex|73170
73314|Villard-d’Héry|73800
73315|Villard-Léger|73390
73316|Villard-Sallet|73110
73317|Villard-sur-Doron|73270
73318|Villarembert|73300
73320|Villargondran|73300
73322|Villarodin-Bourget|73500
73323|Villaroger|73640
73324|Villaroux|73110
73326|Vimines|73160
73327|Vions|73310
73328|Viviers-du-Lac|73420
73329|Voglans|73420
73330|Yenne|73170
`);
