ENCLAIR_COMMUNES("74", "2026", `
74001|Abondance|74360
74002|Alby-sur-Chéran|74540
74003|Alex|74290
74004|Allèves|74540
74005|Allinges|74200
74006|Allonzier-la-Caille|74350
74007|Amancy|74800
74008|Ambilly|74100
74009|Andilly|74350
74010|Annecy|74000 74370 74600 74940 74960
74012|Annemasse|74100
74013|Anthy-sur-Léman|74200
74014|Arâches-la-Frasse|74300
74015|Arbusigny|74930
74016|Archamps|74160
74018|Arenthon|74800
74019|Argonay|74370
74020|Armoy|74200
74021|Arthaz-Pont-Notre-Dame|74380
74024|Ayse|74130
74025|Ballaison|74140
74026|La Balme-de-Sillingy|74330
74027|La Balme-de-Thuy|74230
74029|Bassy|74910
74030|La Baume|74430
74031|Beaumont|74160
74032|Bellevaux|74470
74033|Bernex|74500
74034|Le Biot|74430
74035|Bloye|74150
74036|Bluffy|74290
74037|Boëge|74420
74038|Bogève|74250
74040|Bonne|74380
74041|Bonnevaux|74360
74042|Bonneville|74130
74043|Bons-en-Chablais|74890
74044|Bossey|74160
74045|Le Bouchet-Mont-Charvin|74230
74046|Boussy|74150
74048|Brenthonne|74890
74049|Brizon|74130
74050|Burdignin|74420
74051|Cercier|74350
74052|Cernex|74350
74053|Cervens|74550
74054|Chainaz-les-Frasses|74540
74055|Challonges|74910
74056|Chamonix-Mont-Blanc|74400
74057|Champanges|74500
74058|La Chapelle-d’Abondance|74360
74059|La Chapelle-Rambaud|74800
74060|La Chapelle-Saint-Maurice|74410
74061|Chapeiry|74540
74062|Charvonnex|74370
74063|Châtel|74390
74064|Châtillon-sur-Cluses|74300
74065|Chaumont|74270
74066|Chavannaz|74270
74067|Chavanod|74650
74068|Chêne-en-Semine|74270
74069|Chênex|74520
74070|Chens-sur-Léman|74140
74071|Chessenaz|74270
74072|Chevaline|74210
74073|Chevenoz|74500
74074|Chevrier|74520
74075|Chilly|74270
74076|Choisy|74330
74077|Clarafond-Arcine|74270
74078|Clermont|74270
74079|Les Clefs|74230
74080|La Clusaz|74220
74081|Cluses|74300
74082|Collonges-sous-Salève|74160
74083|Combloux|74920
74085|Les Contamines-Montjoie|74170
74086|Contamine-Sarzin|74270
74087|Contamine-sur-Arve|74130
74088|Copponex|74350
74089|Cordon|74700
74090|Cornier|74800
74091|La Côte-d’Arbroz|74110
74094|Cranves-Sales|74380
74095|Crempigny-Bonneguête|74150
74096|Cruseilles|74350
74097|Cusy|74540
74098|Cuvat|74350
74099|Demi-Quartier|74120
74100|Desingy|74270
74101|Dingy-en-Vuache|74520
74102|Dingy-Saint-Clair|74230
74103|Domancy|74700
74104|Doussard|74210
74105|Douvaine|74140
74106|Draillant|74550
74107|Droisy|74270
74108|Duingt|74410
74109|Éloise|01200
74111|Entrevernes|74410
74112|Epagny Metz-Tessy|74330 74370
74114|Essert-Romand|74110
74116|Eteaux|74800
74117|Étercy|74150
74118|Étrembières|74100
74119|Évian-les-Bains|74500
74121|Excenevex|74140
74122|Faucigny|74130
74123|Faverges-Seythenex|74210
74124|Feigères|74160
74126|Fessy|74890
74127|Féternes|74500
74128|Fillinges|74250
74129|La Forclaz|74200
74130|Franclens|74910
74131|Frangy|74270
74133|Gaillard|74240
74134|Les Gets|74260
74135|Giez|74210
74136|Le Grand-Bornand|74450
74137|Groisy|74570
74138|Gruffy|74540
74139|Habère-Lullin|74420
74140|Habère-Poche|74420
74141|Hauteville-sur-Fier|74150
74142|Héry-sur-Alby|74540
74143|Les Houches|74310
74144|Jonzier-Épagny|74520
74145|Juvigny|74100
74146|Larringes|74500
74147|Lathuile|74210
74148|Leschaux|74320
74150|Loisin|74140
74151|Lornay|74150
74152|Lovagny|74330
74153|Lucinges|74380
74154|Lugrin|74500
74155|Lullin|74470
74156|Lully|74890
74157|Lyaud|74200
74158|Machilly|74140
74159|Magland|74300
74160|Manigod|74230
74161|Marcellaz-Albanais|74150
74162|Marcellaz|74250
74163|Margencel|74200
74164|Marignier|74970
74165|Marigny-Saint-Marcel|74150
74166|Marin|74200
74167|Val de Chaise|74210
74168|Marlioz|74270
74169|Marnaz|74460
74170|Massingy|74150
74171|Massongy|74140
74172|Maxilly-sur-Léman|74500
74173|Megève|74120
74174|Mégevette|74490
74175|Meillerie|74500
74176|Menthon-Saint-Bernard|74290
74177|Menthonnex-en-Bornes|74350
74178|Menthonnex-sous-Clermont|74270
74179|Mésigny|74330
74180|Messery|74140
74183|Mieussy|74440
74184|Minzier|74270
74185|Monnetier-Mornex|74560
74186|Montagny-les-Lanches|74600
74188|Montriond|74110
74189|Mont-Saxonnex|74130
74190|Morillon|74440
74191|Morzine|74110
74192|Moye|74150
74193|La Muraz|74560
74194|Mûres|74540
74195|Musièges|74270
74196|Nancy-sur-Cluses|74300
74197|Nangy|74380
74198|Nâves-Parmelan|74370
74199|Nernier|74140
74200|Neuvecelle|74500
74201|Neydens|74160
74202|Nonglard|74330
74203|Novel|74500
74205|Onnion|74490
74206|Orcier|74550
74208|Passy|74190
74209|Peillonnex|74250
74210|Perrignier|74550
74211|Pers-Jussy|74930
74212|Glières-Val-de-Borne|74130
74213|Poisy|74330
74215|Praz-sur-Arly|74120
74216|Présilly|74160
74218|Publier|74500
74219|Quintal|74600
74220|Reignier-Ésery|74930
74221|Le Reposoir|74950
74222|Reyvroz|74200
74223|La Rivière-Enverse|74440
74224|La Roche-sur-Foron|74800
74225|Rumilly|74150
74226|Saint-André-de-Boëge|74420
74228|Saint-Blaise|74350
74229|Saint-Cergues|74140
74231|Saint-Eusèbe|74150
74232|Saint-Eustache|74410
74233|Saint-Félix|74540
74234|Saint-Ferréol|74210
74235|Saint-Germain-sur-Rhône|74910
74236|Saint-Gervais-les-Bains|74170
74237|Saint-Gingolph|74500
74238|Saint-Jean-d’Aulps|74430
74239|Saint-Jean-de-Sixt|74450
74240|Saint-Jean-de-Tholome|74250
74241|Saint-Jeoire|74490
74242|Saint-Jorioz|74410
74243|Saint-Julien-en-Genevois|74160
74244|Saint-Laurent|74800
74249|Saint-Paul-en-Chablais|74500
74250|Saint-Pierre-en-Faucigny|74800
74252|Saint-Sigismond|74300
74253|Saint-Sixt|74800
74254|Saint-Sylvestre|74540
74255|Sales|74150
74256|Sallanches|74700
74257|Sallenôves|74270
74258|Samoëns|74340
74259|Le Sappey|74350
74260|Savigny|74520
74261|Saxel|74420
74262|Scientrier|74930
74263|Sciez|74140
74264|Scionzier|74950
74265|Serraval|74230
74266|Servoz|74310
74267|Sevrier|74320
74269|Seyssel|74910
74271|Seytroux|74430
74272|Sillingy|74330
74273|Sixt-Fer-à-Cheval|74740
74275|Talloires-Montmin|74210 74290
74276|Taninges|74440
74278|Thyez|74300
74279|Thollon-les-Mémises|74500
74280|Thônes|74230
74281|Thonon-les-Bains|74200
74282|Fillière|74370 74570
74283|Thusy|74150
74284|La Tour|74250
74285|Usinens|74910
74286|Vacheresse|74360
74287|Vailly|74470
74288|Valleiry|74520
74289|Vallières-sur-Fier|74150
74290|Vallorcine|74660
74291|Vanzy|74270
74292|Vaulx|74150
74293|Veigy-Foncenex|74140
74294|Verchaix|74440
74295|La Vernaz|74200
74296|Vers|74160
74297|Versonnex|74150
74298|Vétraz-Monthoux|74100
74299|Veyrier-du-Lac|74290
74301|Villard|74420
74302|Les Villards-sur-Thônes|74230
74303|Villaz|74370
74304|Ville-en-Sallaz|74250
74305|Ville-la-Grand|74100
74306|Villy-le-Bouveret|74350
74307|Villy-le-Pelloux|74350
74308|Vinzier|74500
74309|Viry|74580
74310|Viuz-la-Chiésaz|74540
74311|Viuz-en-Sallaz|74250
74312|Vougy|74130
74313|Vovray-en-Bornes|74350
74314|Vulbens|74520
74315|Yvoire|74140
`);
