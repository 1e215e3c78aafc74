ENCLAIR_COMMUNES("53", "2026", `
53001|Ahuillé|53940
53002|Alexain|53240
53003|Ambrières-les-Vallées|53300
53005|Andouillé|53240
53007|Argentré|53210
53008|Aron|53440
53009|Arquenay|53170
53010|Assé-le-Bérenger|53600
53011|Astillé|53230
53012|Athée|53400
53013|Averton|53700
53015|La Baconnière|53240
53016|Bais|53160
53017|Val-du-Maine|53340
53018|Ballots|53350
53019|Bannes|53340
53021|La Bazoge-Montpinçon|53440
53022|La Bazouge-de-Chemeré|53170
53023|La Bazouge-des-Alleux|53470
53025|Bazougers|53170
53026|Beaulieu-sur-Oudon|53320
53027|Beaumont-Pied-de-Bœuf|53290
53028|Belgeard|53440
53029|Bierné-les-Villages|53290
53030|Le Bignon-du-Maine|53170
53031|La Bigottière|53240
53033|La Boissière|53800
53034|Bonchamp-lès-Laval|53960
53035|Bouchamps-lès-Craon|53800
53036|Bouère|53290
53037|Bouessay|53290
53038|Boulay-les-Ifs|53370
53039|Le Bourgneuf-la-Forêt|53410
53040|Bourgon|53410
53041|Brains-sur-les-Marches|53350
53042|Brecé|53120
53043|Brée|53150
53045|La Brûlatte|53410
53046|Le Buret|53170
53047|Carelles|53120
53048|Chailland|53420
53049|Châlons-du-Maine|53470
53051|Champéon|53640
53052|Champfrémont|53370
53053|Champgenéteux|53160
53054|Changé|53810
53055|Chantrigné|53300
53056|La Chapelle-Anthenaise|53950
53057|La Chapelle-au-Riboul|53440
53058|La Chapelle-Craonnaise|53230
53059|La Chapelle-Rainsouin|53150
53061|Charchigné|53250
53062|Château-Gontier-sur-Mayenne|53200
53063|Châtelain|53200
53064|Châtillon-sur-Colmont|53100
53066|Chemazé|53200
53067|Chémeré-le-Roi|53340
53068|Chérancé|53400
53069|Chevaigné-du-Maine|53250
53071|Colombiers-du-Plessis|53120
53072|Commer|53470
53073|Congrier|53800
53074|Contest|53100
53075|Cosmes|53230
53076|Cossé-en-Champagne|53340
53077|Cossé-le-Vivien|53230
53078|Coudray|53200
53079|Couesmes-Vaucé|53300
53080|Couptrain|53250
53082|Courbeveille|53230
53083|Courcité|53700
53084|Craon|53400
53085|Crennes-sur-Fraubée|53700
53086|La Croixille|53380
53087|La Cropte|53170
53088|Cuillé|53540
53089|Daon|53200
53090|Denazé|53400
53091|Désertines|53190
53093|La Dorée|53190
53094|Entrammes|53260
53096|Ernée|53500
53097|Évron|53150 53600
53098|Fontaine-Couverte|53350
53099|Forcé|53260
53100|Fougerolles-du-Plessis|53190
53101|Fromentières|53200
53102|Gastines|53540
53103|Le Genest-Saint-Isle|53940
53104|Gennes-Longuefuye|53200
53105|Gesnes|53150
53106|Gesvres|53370
53107|Gorron|53120
53108|La Gravelle|53410
53109|Grazay|53440
53110|Grez-en-Bouère|53290
53111|La Haie-Traversaine|53300
53112|Le Ham|53250
53113|Hambers|53160
53114|Hardanges|53640
53115|Hercé|53120
53116|Le Horps|53640
53117|Houssay|53360
53118|Le Housseau-Brétignolles|53110
53119|L’Huisserie|53970
53120|Izé|53160
53121|Javron-les-Chapelles|53250
53122|Jublains|53160
53123|Juvigné|53380
53124|Prée-d’Anjou|53200
53125|Landivy|53190
53126|Larchamp|53220
53127|Lassay-les-Châteaux|53110
53128|Laubrières|53540
53129|Launay-Villiers|53410
53130|Laval|53000
53131|Lesbois|53120
53132|Levaré|53120
53133|Lignières-Orgères|53140
53134|Livet|53150
53135|Livré-la-Touche|53400
53136|La Roche-Neuville|53200 53360
53137|Loiron-Ruillé|53320
53139|Loupfougères|53700
53140|Louverné|53950
53141|Louvigné|53210
53142|Madré|53250
53143|Maisoncelles-du-Maine|53170
53144|Marcillé-la-Ville|53440
53145|Marigné-Peuton|53200
53146|Martigné-sur-Mayenne|53470
53147|Mayenne|53100
53148|Mée|53400
53150|Ménil|53200
53151|Méral|53230
53152|Meslay-du-Maine|53170
53153|Mézangers|53600
53154|Montaudin|53220
53155|Montenay|53500
53156|Montflours|53240
53157|Montigné-le-Brillant|53970
53158|Montjean|53320
53160|Montreuil-Poulay|53640
53161|Montsûrs|53150
53162|Moulay|53100
53163|Neau|53150
53164|Neuilly-le-Vendin|53250
53165|Niafles|53400
53168|Nuillé-sur-Vicoin|53970
53169|Olivet|53410
53170|Oisseau|53300
53172|Origné|53360
53173|La Pallu|53140
53174|Parigné-sur-Braye|53100
53175|Parné-sur-Roc|53260
53176|Le Pas|53300
53177|La Pellerine|53220
53178|Peuton|53360
53179|Placé|53240
53180|Pommerieux|53400
53181|Pontmain|53220
53182|Port-Brillet|53410
53184|Préaux|53340
53185|Pré-en-Pail-Saint-Samson|53140
53186|Quelaines-Saint-Gault|53360
53187|Ravigny|53370
53188|Renazé|53800
53189|Rennes-en-Grenouilles|53110
53190|Le Ribay|53640
53191|La Roë|53350
53192|La Rouaudière|53390
53193|Ruillé-Froid-Fonds|53170
53195|Sacé|53470
53196|Saint-Aignan-de-Couptrain|53250
53197|Saint-Aignan-sur-Roë|53390
53198|Saint-Aubin-du-Désert|53700
53199|Saint-Aubin-Fosse-Louvain|53120
53200|Saint-Baudelle|53100
53201|Saint-Berthevin|53940
53202|Saint-Berthevin-la-Tannière|53220
53203|Saint-Brice|53290
53204|Saint-Calais-du-Désert|53140
53206|Saint-Charles-la-Forêt|53170
53208|Saint-Cyr-en-Pail|53140
53209|Saint-Cyr-le-Gravelais|53320
53210|Saint-Denis-d’Anjou|53290
53211|Saint-Denis-de-Gastines|53500
53212|Saint-Denis-du-Maine|53170
53213|Saint-Ellier-du-Maine|53220
53214|Saint-Erblon|53390
53216|Saint-Fraimbault-de-Prières|53300
53218|Sainte-Gemmes-le-Robert|53600
53219|Saint-Georges-Buttavent|53100
53220|Saint-Georges-le-Fléchard|53480
53221|Saint-Georges-sur-Erve|53600
53222|Saint-Germain-d’Anxure|53240
53223|Saint-Germain-de-Coulamer|53700
53224|Saint-Germain-le-Fouilloux|53240
53225|Saint-Germain-le-Guillaume|53240
53226|Saint-Hilaire-du-Maine|53380
53228|Blandouet-Saint Jean|53270
53229|Saint-Jean-sur-Mayenne|53240
53230|Saint-Julien-du-Terroux|53110
53232|Saint-Léger|53480
53233|Saint-Loup-du-Dorat|53290
53234|Saint-Loup-du-Gast|53300
53235|Sainte-Marie-du-Bois|53110
53236|Saint-Mars-du-Désert|53700
53237|Saint-Mars-sur-Colmont|53300
53238|Saint-Mars-sur-la-Futaie|53220
53240|Saint-Martin-du-Limet|53800
53242|Saint-Michel-de-la-Roë|53350
53243|Saint-Ouën-des-Toits|53410
53245|Saint-Pierre-des-Landes|53500
53246|Saint-Pierre-des-Nids|53370
53247|Saint-Pierre-la-Cour|53410
53248|Saint-Pierre-sur-Erve|53270
53249|Vimartin-sur-Orthe|53160
53250|Saint-Poix|53540
53251|Saint-Quentin-les-Anges|53400
53253|Saint-Saturnin-du-Limet|53800
53255|Sainte-Suzanne-et-Chammes|53270
53256|Saint-Thomas-de-Courceriers|53160
53257|Saulges|53340
53258|La Selle-Craonnaise|53800
53259|Senonnes|53390
53260|Simplé|53360
53261|Soucé|53300
53262|Soulgé-sur-Ouette|53210
53263|Thubœuf|53110
53264|Thorigné-en-Charnie|53270
53265|Torcé-Viviers-en-Charnie|53270
53266|Trans|53160
53267|Vaiges|53480
53269|Vautorte|53500
53270|Vieuvy|53120
53271|Villaines-la-Juhel|53700
53272|Villepail|53250
53273|Villiers-Charlemagne|53170
53276|Voutré|53600
`);
