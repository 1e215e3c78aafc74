ENCLAIR_COMMUNES("39", "2026", `
39001|Abergement-la-Ronce|39500
39002|Abergement-le-Grand|39600
39003|Abergement-le-Petit|39800
39004|Abergement-lès-Thésy|39110
39006|Aiglepierre|39110
39007|Alièze|39270
39008|Amange|39700
39009|Andelot-en-Montagne|39110
39010|Andelot-Morval|39320
39011|Annoire|39120
39013|Arbois|39600
39014|Archelange|39290
39015|Ardon|39300
39016|Arinthod|39240
39017|Arlay|39140 39210
39018|Aromas|39240
39019|Les Arsures|39600
39020|Arsure-Arsurette|39250
39021|La Chailleuse|39270 39570
39022|Asnans-Beauvoisin|39120
39024|Audelange|39700
39025|Augea|39190
39026|Augerans|39380
39027|Augisey|39270
39028|Aumont|39800
39029|Aumur|39410
39030|Authume|39100
39031|Auxange|39700
39032|Avignon-lès-Saint-Claude|39200
39034|Balaiseaux|39120
39035|Balanod|39160
39037|Bans|39380
39038|Barésia-sur-l’Ain|39130
39039|La Barre|39700
39040|Barretaine|39800
39041|Baume-les-Messieurs|39210 39570
39042|Baverans|39100
39043|Beaufort-Orbagna|39190
39045|Beffia|39270
39046|Bellecombe|39310
39047|Bellefontaine|39400
39048|Belmont|39380
39049|Bersaillin|39800
39050|Besain|39800
39051|Biarne|39290
39052|Bief-des-Maisons|39150
39053|Bief-du-Fourg|39250
39054|Biefmorin|39800
39055|Billecul|39250
39056|Bletterans|39140
39057|Blois-sur-Seille|39210
39058|Blye|39130
39059|Bois-d’Amont|39220
39060|Bois-de-Gand|39230
39061|Boissia|39130
39062|La Boissière|39240
39063|Bonlieu|39130
39065|Bonnefontaine|39800
39066|Bornay|39570
39068|Les Bouchoux|39370
39070|Bourg-de-Sirod|39300
39072|Bracon|39110
39073|Brainans|39800
39074|Brans|39290
39076|La Bretenière|39700
39077|Bretenières|39120
39078|Brevans|39100
39079|Briod|39570
39080|Broissia|39320
39081|Buvilly|39800
39083|Censeau|39250
39084|Cernans|39110
39085|Cerniébaud|39250
39086|Cernon|39240
39088|Cesancey|39570
39090|Chaînée-des-Coupis|39120
39091|Les Chalesmes|39150
39092|Chambéria|39270
39093|Chamblay|39380
39094|Chamole|39800
39095|Champagne-sur-Loue|39600
39096|Champagney|39290
39097|Champagnole|39300
39099|Champdivers|39500
39100|Champrougier|39230
39101|Champvans|39100
39102|Chancia|01590
39103|La Chapelle-sur-Furieuse|39110
39104|Chapelle-Voland|39140
39105|Chapois|39300
39106|Charchilla|39260
39107|Charcier|39130
39108|Charency|39250
39109|Charézier|39130
39110|La Charme|39230
39111|Charnod|39240
39112|La Chassagne|39230
39114|Château-Chalon|39210
39116|La Châtelaine|39600
39117|Chatelay|39380
39118|Châtel-de-Joux|39130
39119|Le Chateley|39230
39120|Châtelneuf|39300
39121|Châtenois|39700
39122|Châtillon|39130
39124|Chaumergy|39230
39126|La Chaumusse|39150
39127|Chaussenans|39800
39128|Chaussin|39120
39129|Chaux-des-Crotenay|39150
39130|Nanchez|39150 39200
39131|La Chaux-du-Dombief|39150
39132|La Chaux-en-Bresse|39230
39133|Chaux-Champagny|39110
39134|Chavéria|39270
39136|Chemenot|39230
39137|Saint-Hymetière-sur-Valouse|39240
39138|Chemin|39120
39139|Chêne-Bernard|39120
39140|Chêne-Sec|39230
39141|Chevigny|39290
39142|Chevreaux|39190
39143|Chevrotaine|39130
39145|Chille|39570
39146|Chilly-le-Vignoble|39570
39147|Chilly-sur-Salins|39110
39149|Chissey-sur-Loue|39380
39150|Choisey|39100
39151|Choux|39370
39153|Cize|39300
39154|Clairvaux-les-Lacs|39130
39155|Clucy|39110
39156|Cogna|39130
39157|Coiserette|39200
39159|Colonne|39800
39160|Commenailles|39140
39162|Condamine|39570
39163|Condes|39240
39164|Conliège|39570
39165|Conte|39300
39166|Cornod|39240
39167|Cosges|39140
39168|Courbette|39570
39169|Courbouzon|39570
39170|Courlans|39570
39171|Courlaoux|39570
39172|Courtefontaine|39700
39173|Cousance|39190
39174|Coyrière|39200
39175|Coyron|39260
39176|Cramans|39600
39177|Hauteroche|39210 39570
39178|Crans|39300
39179|Crenans|39260
39180|Cressia|39270
39182|Crissey|39100
39183|Crotenay|39300
39184|Les Crozets|39260
39185|Cuisia|39190
39187|Cuvier|39250
39188|Dammartin-Marpain|39290
39189|Damparis|39500
39190|Dampierre|39350 39700
39191|Darbonnay|39230
39192|Denezières|39130
39193|Le Deschaux|39120
39194|Desnes|39140
39196|Les Deux-Fays|39230
39197|Digna|39190
39198|Dole|39100
39199|Domblans|39210 39230
39200|Dompierre-sur-Mont|39270
39201|Doucier|39130
39202|Dournon|39110
39203|Doye|39250
39204|Dramelay|39240
39205|Éclans-Nenon|39700
39206|Écleux|39600
39207|Écrille|39270
39208|Entre-deux-Monts|39150
39209|Val-d’Épy|39160 39320
39210|Équevillon|39300
39211|Les Essards-Taignevaux|39120
39214|Esserval-Tartre|39250
39216|Étival|39130
39217|L’Étoile|39570
39218|Étrepigney|39700
39219|Évans|39700
39220|Falletans|39700
39221|La Favière|39250
39222|Fay-en-Montagne|39800
39223|La Ferté|39600
39225|Le Fied|39800
39227|Foncine-le-Bas|39520
39228|Foncine-le-Haut|39460
39229|Fontainebrux|39140
39230|Fontenu|39130
39232|Fort-du-Plasne|39150
39233|Foucherans|39100
39234|Foulenay|39230
39235|Fraisans|39700
39236|Francheville|39230
39237|Fraroz|39250
39238|Frasne-les-Meulières|39290
39239|La Frasnée|39130
39240|Le Frasnois|39130
39241|Frébuans|39570
39244|Frontenay|39210
39245|Gatey|39120
39246|Gendrey|39350
39247|Genod|39240
39248|Geraise|39110
39249|Germigney|39380
39250|Geruge|39570
39251|Gevingey|39570
39252|Gevry|39100
39253|Gigny|39320
39254|Gillois|39250
39255|Gizia|39190
39258|Grande-Rivière Château|39150
39259|Grange-de-Vaivre|39600
39261|Graye-et-Charnay|39320
39262|Gredisans|39290
39263|Grozon|39800
39265|Hautecour|39130
39266|Les Hays|39120
39267|Ivory|39110
39268|Ivrey|39110
39269|Jeurre|39360
39270|Jouhe|39100
39271|Lac-des-Rouges-Truites|39150
39272|Ladoye-sur-Seille|39210
39273|Montlainsia|39320
39274|Lajoux|01410 39310
39275|Lamoura|39310
39277|Le Larderet|39300
39278|Largillay-Marsonnay|39130
39279|Larnaud|39140
39280|Larrivoire|39360
39281|Le Latet|39300
39282|La Latette|39250
39283|Lavancia-Epercy|01590
39284|Lavangeot|39700
39285|Lavans-lès-Dole|39700
39286|Lavans-lès-Saint-Claude|39170
39288|Lavigny|39210
39289|Lect|39260
39290|Valzin en Petite Montagne|39240
39291|Lemuy|39110
39292|Lent|39300
39293|Leschères|39170
39295|Loisia|39320
39296|Lombard|39230
39297|Longchaumois|39400
39298|Longcochon|39250
39299|Longwy-sur-le-Doubs|39120
39300|Lons-le-Saunier|39000
39301|Loulle|39300
39302|Louvatange|39350
39304|Le Louverot|39210
39305|La Loye|39380
39306|Macornay|39570
39307|Maisod|39260
39308|Malange|39700
39310|Mantry|39230
39312|Marigna-sur-Valouse|39240
39313|Marigny|39130
39314|Marnézia|39270
39315|Marnoz|39110
39317|La Marre|39210
39318|Martigna|39260
39319|Mathenay|39600
39320|Maynal|39190
39321|Menétru-le-Vignoble|39210
39322|Menétrux-en-Joux|39130
39323|Menotey|39290
39324|Mérona|39270
39325|Mesnay|39600
39326|Mesnois|39130
39327|Messia-sur-Sorne|39570
39328|Meussia|39260
39329|Mièges|39250
39330|Miéry|39800
39331|Mignovillard|39250
39333|Moirans-en-Montagne|39260
39334|Moiron|39570
39335|Moissey|39290
39336|Molain|39800
39337|Molamboz|39600
39338|Molay|39500
39339|Chassal-Molinges|39360
39342|Monay|39230
39343|Monnetay|39320
39344|Monnet-la-Ville|39300
39345|Monnières|39100
39346|Montagna-le-Reconduit|39160
39348|Montaigu|39570
39349|Montain|39210
39350|Montbarrey|39380
39351|Montcusel|39260
39352|Monteplain|39700
39353|Montfleur|39320
39354|Montholier|39800
39355|Montigny-lès-Arsures|39600
39356|Montigny-sur-l’Ain|39300
39359|Montmarlon|39110
39360|Montmirey-la-Ville|39290
39361|Montmirey-le-Château|39290
39362|Montmorot|39570
39363|Montrevel|39320
39364|Montrond|39300
39365|Mont-sous-Vaudrey|39380
39366|Mont-sur-Monnet|39300
39367|Morbier|39400
39368|Hauts de Bienne|39400
39370|Mouchard|39330
39372|Mournans-Charbonny|39250
39373|Les Moussières|39310
39375|Moutonne|39270
39376|Moutoux|39300
39377|Mutigney|39290
39378|Les Trois-Châteaux|39160
39379|Nance|39140
39380|Nancuise|39270
39381|Les Nans|39300
39385|Neublans-Abergement|39120
39386|Neuvilley|39800
39387|Nevy-lès-Dole|39380
39388|Nevy-sur-Seille|39210
39389|Ney|39300
39390|Nogna|39570
39391|Nozeroy|39250
39392|Offlanges|39290
39393|Onglières|39250
39394|Onoz|39270
39396|Orchamps|39700
39397|Orgelet|39270
39398|Ougney|39350
39399|Ounans|39380
39400|Our|39700
39401|Oussières|39800
39402|Pagney|39350
39403|Pagnoz|39330
39404|Pannessières|39570
39405|Parcey|39100
39406|Le Pasquier|39300
39407|Passenans|39230
39408|Patornay|39130
39409|Peintre|39290
39411|Perrigny|39570
39412|Peseux|39120
39413|La Pesse|39370
39415|Petit-Noir|39120
39418|Picarreau|39800
39419|Pillemoine|39300
39420|Pimorin|39270
39421|Le Pin|39210
39422|Plainoiseau|39210
39423|Plaisia|39270
39424|Les Planches-en-Montagne|39150
39425|Les Planches-près-Arbois|39600
39426|Plasne|39210 39800
39427|Plénise|39250
39428|Plénisette|39250
39429|Pleure|39120
39430|Plumont|39700
39431|Poids-de-Fiole|39570
39432|Pointre|39290
39434|Poligny|39800
39435|Pont-de-Poitte|39130
39436|Pont-d’Héry|39110
39437|Pont-du-Navoy|39300
39439|Port-Lesney|39330 39600
39441|Prémanon|39220 39400
39443|Présilly|39270
39444|Pretin|39110
39445|Publy|39570
39446|Pupillin|39600
39447|Quintigny|39570
39448|Rahon|39120
39449|Rainans|39290
39451|Ranchot|39700
39452|Rans|39700
39453|Ravilloles|39170
39454|Recanoz|39230
39455|Reithouse|39270
39456|Relans|39140
39457|Les Repôts|39140
39458|Revigny|39570
39460|La Rixouse|39200
39461|Rix|39250
39462|Rochefort-sur-Nenon|39700
39463|Rogna|39360
39464|Romain|39350
39465|Romange|39700
39466|Rosay|39190
39467|Rotalier|39190
39468|Rothonay|39270
39469|Rouffange|39350
39470|Les Rousses|39220 39400
39471|Ruffey-sur-Seille|39140
39472|Rye|39230
39473|Saffloz|39130
39475|Saint-Amour|39160
39476|Saint-Aubin|39410
39477|Saint-Baraing|39120
39478|Saint-Claude|39200
39479|Saint-Cyr-Montmalin|39600
39480|Saint-Didier|39570
39481|Saint-Germain-en-Montagne|39300
39485|Val Suran|39320
39486|Saint-Lamain|39230
39487|Saint-Laurent-en-Grandvaux|39150
39489|Saint-Lothain|39230
39490|Saint-Loup|39120
39491|Coteaux du Lizon|39170
39492|Saint-Maur|39570
39493|Saint-Maurice-Crillat|39130
39494|Saint-Pierre|39150
39495|Saint-Thiébaud|39110
39497|Saizenay|39110
39498|Salans|39700
39499|Saligney|39350
39500|Salins-les-Bains|39110
39501|Sampans|39100
39502|Santans|39380
39503|Sapois|39300
39504|Sarrogna|39270
39505|Saugeot|39130
39507|Séligney|39120
39508|Sellières|39230
39510|Septmoncel les Molunes|39310
39511|Sergenaux|39230
39512|Sergenon|39120
39513|Sermange|39700
39514|Serre-les-Moulières|39700
39517|Sirod|39300
39518|Songeson|39130
39519|Soucia|39130
39520|Souvans|39380
39522|Supt|39300
39523|Syam|39300
39525|Tassenières|39120
39526|Tavaux|39500
39527|Taxenne|39350
39528|Thervay|39290
39529|Thésy|39110
39530|Thoirette-Coisia|39240
39531|Thoiria|39130
39532|Thoissia|39160
39533|Toulouse-le-Château|39230
39534|La Tour-du-Meix|39270
39535|Tourmont|39800
39537|Trenal|39190 39570
39538|Uxelles|39130
39539|Vadans|39600
39540|Valempoulières|39300
39543|Vannoz|39300
39545|Le Vaudioux|39300
39546|Vaudrey|39380
39547|Vaux-lès-Saint-Claude|39360
39550|Verges|39570
39551|Véria|39160
39552|Vernantois|39570
39553|Le Vernois|39210
39554|Vers-en-Montagne|39300
39555|Vers-sous-Sellières|39230
39556|Vertamboz|39130
39557|Vescles|39240
39558|Vevy|39570
39559|La Vieille-Loye|39380
39560|Villard-Saint-Sauveur|39200
39561|Villards-d’Héria|39260
39565|Villeneuve-d’Aval|39600
39567|Villeneuve-sous-Pymont|39570
39568|Villerserine|39800
39569|Villers-Farlay|39600
39570|Villers-les-Bois|39120 39800
39571|Villers-Robert|39120
39572|Villette-lès-Arbois|39600
39573|Villette-lès-Dole|39100
39574|Villevieux|39140
39575|Le Villey|39230
39576|Val-Sonnette|39190
39577|Vincent-Froideville|39230
39579|Viry|39360
39581|Vitreux|39350
39582|Voiteur|39210
39583|Vosbles-Valfin|39240
39584|Vriange|39700
39585|Vulvoz|39360
39586|Aresches|39110
`);
