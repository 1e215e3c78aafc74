ENCLAIR_COMMUNES("12", "2026", `
12001|Agen-d’Aveyron|12630
12002|Aguessac|12520
12003|Les Albres|12220
12004|Almont-les-Junies|12300
12006|Alrance|12430
12007|Ambeyrac|12260
12008|Anglars-Saint-Félix|12390
12009|Arnac-sur-Dourdou|12360
12010|Arques|12290
12011|Arvieu|12120
12012|Asprières|12700
12013|Aubin|12110
12015|Auriac-Lagast|12120
12016|Auzits|12390
12017|Ayssènes|12430
12018|Balaguier-d’Olt|12260
12019|Balaguier-sur-Rance|12380
12021|Le Bas Ségala|12200 12240
12022|La Bastide-Pradines|12490
12023|La Bastide-Solages|12550
12024|Belcastel|12390
12025|Belmont-sur-Rance|12370
12026|Bertholène|12310
12027|Bessuéjouls|12500
12028|Boisse-Penchot|12300
12029|Bor-et-Bar|12270
12030|Bouillac|12300
12031|Bournazel|12390
12032|Boussac|12160
12033|Bozouls|12340
12034|Brandonnet|12350
12035|Brasc|12550
12036|Brommat|12600
12037|Broquiès|12480
12038|Brousse-le-Château|12480
12039|Brusque|12360
12041|Cabanès|12800
12042|Calmels-et-le-Viala|12400
12043|Calmont|12450
12044|Camarès|12360
12045|Camboulazet|12160
12046|Camjac|12800
12047|Campagnac|12560
12048|Campouriez|12140 12460
12049|Campuac|12580
12050|Canet-de-Salars|12290
12051|Cantoin|12420
12052|Capdenac-Gare|12700
12053|La Capelle-Balaguier|12260
12054|La Capelle-Bleys|12240
12055|La Capelle-Bonance|12130
12056|Baraqueville|12160
12057|Cassagnes-Bégonhès|12120
12058|Cassuéjouls|12210
12059|Castanet|12240
12060|Castelmary|12800
12061|Castelnau-de-Mandailles|12500
12062|Castelnau-Pégayrols|12620
12063|La Cavalerie|12230
12064|Le Cayrol|12500
12065|Centrès|12120
12066|Clairvaux-d’Aveyron|12330
12067|Le Clapier|12540
12068|Colombiès|12240
12069|Combret|12370
12070|Compeyre|12520
12071|Compolibat|12350
12072|Comprégnac|12100
12073|Comps-la-Grand-Ville|12120
12074|Condom-d’Aubrac|12470
12075|Connac|12170
12077|Cornus|12540
12078|Les Costes-Gozon|12400
12079|Coubisou|12190
12080|Coupiac|12550
12082|La Couvertoirade|12230
12083|Cransac-les-Thermes|12110
12084|Creissels|12100
12085|Crespin|12800
12086|La Cresse|12640
12088|Curières|12210
12089|Decazeville|12300
12090|Druelle Balsac|12000 12510
12091|Drulhe|12350
12092|Durenque|12170
12093|Le Fel|12140
12094|Entraygues-sur-Truyère|12140
12095|Escandolières|12390
12096|Espalion|12500
12097|Espeyrac|12140
12098|Estaing|12190
12099|Fayet|12360
12100|Firmi|12300
12101|Flagnac|12300
12102|Flavin|12450
12103|Florentin-la-Capelle|12140
12104|Foissac|12260
12105|La Fouillade|12270
12106|Gabriac|12340
12107|Gaillac-d’Aveyron|12310
12108|Galgan|12220
12109|Gissac|12360
12110|Golinhac|12140
12111|Goutrens|12390
12113|Gramond|12160
12115|L’Hospitalet-du-Larzac|12230
12116|Huparlac|12460
12118|Lacroix-Barrez|12600
12119|Laguiole|12210
12120|Laissac-Sévérac l’Église|12310
12121|Lanuéjouls|12350
12122|Lapanouse-de-Cernon|12230
12124|Lassouts|12500
12125|Laval-Roquecezière|12380
12127|Lédergues|12170
12128|Lescure-Jaoul|12440
12129|Lestrade-et-Thouels|12430
12130|Livinhac-le-Haut|12300
12131|La Loubière|12740
12133|Luc-la-Primaube|12450
12134|Lugan|12220
12135|Lunac|12270
12136|Maleville|12350
12137|Manhac|12160
12138|Marcillac-Vallon|12330
12139|Marnhagues-et-Latour|12540
12140|Martiel|12200
12141|Martrin|12550
12142|Mayran|12390
12143|Mélagues|12360
12144|Meljac|12120
12145|Millau|12100
12146|Le Monastère|12000
12147|Montagnol|12360
12148|Montbazens|12220
12149|Montclar|12550
12150|Monteils|12200
12151|Montézic|12460
12152|Montfranc|12380
12153|Montjaux|12490
12154|Montlaur|12400
12155|Fondamente|12540
12156|Montpeyroux|12210
12157|Montrozier|12630
12158|Montsalès|12260
12159|Morlhon-le-Haut|12200
12160|Mostuéjouls|12720
12161|Mouret|12330
12162|Moyrazès|12160
12163|Murasson|12370
12164|Mur-de-Barrez|12600
12165|Muret-le-Château|12330
12166|Murols|12600
12167|Najac|12270
12168|Nant|12230
12169|Naucelle|12800
12170|Naussac|12700
12171|Nauviale|12330
12172|Le Nayrac|12190
12174|Olemps|12510
12175|Ols-et-Rinhodes|12260
12176|Onet-le-Château|12000 12850
12177|Palmas d’Aveyron|12310 12340
12178|Paulhe|12520
12179|Peux-et-Couffouleux|12360
12180|Peyreleau|12720
12181|Peyrusse-le-Roc|12220
12182|Pierrefiche|12130
12183|Plaisance|12550
12184|Pomayrols|12130
12185|Pont-de-Salars|12290
12186|Pousthomy|12380
12187|Prades-d’Aubrac|12470
12188|Prades-Salars|12290
12189|Pradinas|12240
12190|Prévinquières|12350
12191|Privezac|12350
12192|Mounes-Prohencoux|12370
12193|Pruines|12320
12194|Quins|12800
12195|Rebourguil|12400
12197|Réquista|12170
12198|Rieupeyroux|12240
12199|Rignac|12390
12200|Rivière-sur-Tarn|12640
12201|Rodelle|12340
12202|Rodez|12000
12203|Roquefort-sur-Soulzon|12250
12204|La Roque-Sainte-Marguerite|12100
12205|La Rouquette|12200
12206|Roussennac|12220
12207|Rullac-Saint-Cirq|12120
12208|Saint-Affrique|12400
12209|Saint-Amans-des-Cots|12460
12210|Saint-André-de-Najac|12270
12211|Saint-André-de-Vézines|12720
12212|Saint-Beaulize|12540
12213|Saint-Beauzély|12620
12214|Saint-Chély-d’Aubrac|12470
12215|Saint-Christophe-Vallon|12330
12216|Saint-Côme-d’Olt|12500
12217|Sainte-Croix|12260
12218|Conques-en-Rouergue|12320
12219|Sainte-Eulalie-d’Olt|12130
12220|Sainte-Eulalie-de-Cernon|12230
12221|Saint-Félix-de-Lunel|12320
12222|Saint-Félix-de-Sorgues|12400
12223|Argences en Aubrac|12210 12420
12224|Saint Geniez d’Olt et d’Aubrac|12130
12225|Saint-Georges-de-Luzençon|12100
12226|Saint-Hippolyte|12140
12227|Saint-Igest|12260
12228|Saint-Izaire|12480
12229|Saint-Jean-d’Alcapiès|12250
12230|Saint-Jean-Delnous|12170
12231|Saint-Jean-du-Bruel|12230
12232|Saint-Jean-et-Saint-Paul|12250
12233|Saint-Juéry|12550
12234|Sainte-Juliette-sur-Viaur|12120
12235|Saint-Just-sur-Viaur|12170 12800
12236|Saint-Laurent-de-Lévézou|12620
12237|Saint-Laurent-d’Olt|12560
12238|Saint-Léons|12780
12239|Saint-Martin-de-Lenne|12130
12240|Saint-Parthem|12300
12241|Sainte-Radegonde|12850
12242|Saint-Rémy|12200
12243|Saint-Rome-de-Cernon|12490
12244|Saint-Rome-de-Tarn|12490
12246|Saint-Santin|12300
12247|Saint-Saturnin-de-Lenne|12560
12248|Saint-Sernin-sur-Rance|12380
12249|Saint-Sever-du-Moustier|12370
12250|Saint-Symphorien-de-Thénières|12460
12251|Saint-Victor-et-Melvieu|12400
12252|Salles-Courbatiès|12260
12253|Salles-Curan|12410
12254|Salles-la-Source|12330
12255|Salmiech|12120
12256|Salvagnac-Cajarc|12260
12257|Causse-et-Diège|12700
12258|La Salvetat-Peyralès|12440
12259|Sanvensa|12200
12260|Sauclières|12230
12261|Saujac|12260
12262|Sauveterre-de-Rouergue|12800
12263|Savignac|12200
12264|Sébazac-Concourès|12740
12265|Sébrazac|12190
12266|Ségur|12290
12267|La Selve|12170
12268|Sénergues|12320
12269|La Serre|12380
12270|Sévérac d’Aveyron|12150
12272|Sonnac|12700
12273|Soulages-Bonneval|12210
12274|Sylvanès|12360
12275|Tauriac-de-Camarès|12360
12276|Tauriac-de-Naucelle|12800
12277|Taussac|12600
12278|Tayrac|12440
12280|Thérondels|12600
12281|Toulonjac|12200
12282|Tournemire|12250
12283|Trémouilles|12290
12284|Le Truel|12430
12286|Vabres-l’Abbaye|12400
12287|Vailhourles|12200
12288|Valady|12330
12289|Valzergues|12220
12290|Vaureilles|12220
12291|Verrières|12520
12292|Versols-et-Lapeyre|12400
12293|Veyreau|12720
12294|Vézins-de-Lévézou|12780
12295|Viala-du-Pas-de-Jaux|12250
12296|Viala-du-Tarn|12490
12297|Le Vibal|12290
12298|Villecomtal|12580
12299|Villefranche-de-Panat|12430
12300|Villefranche-de-Rouergue|12200
12301|Villeneuve|12260
12303|Vimenet|12310
12305|Viviez|12110
12307|Curan|12410
`);
