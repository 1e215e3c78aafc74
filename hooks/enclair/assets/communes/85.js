ENCLAIR_COMMUNES("85", "2026", `
85001|L’Aiguillon-la-Presqu’île|85460
85002|L’Aiguillon-sur-Vie|85220
85003|Aizenay|85190
85004|Angles|85750
85005|Antigny|85120
85006|Apremont|85220
85008|Aubigny-Les Clouzeaux|85430
85009|Auchay-sur-Vendée|85200
85010|Avrillé|85440
85011|Barbâtre|85630
85012|La Barre-de-Monts|85550
85013|Bazoges-en-Paillers|85130
85014|Bazoges-en-Pareds|85390
85015|Beaufou|85170
85016|Beaulieu-sous-la-Roche|85190
85017|Beaurepaire|85500
85018|Beauvoir-sur-Mer|85230
85019|Bellevigny|85170
85020|Benet|85490
85022|Le Bernard|85560
85023|Bessay|85320
85024|Bois-de-Céné|85710
85025|La Boissière-de-Montaigu|85600
85026|La Boissière-des-Landes|85430
85028|Bouillé-Courdault|85420
85029|Bouin|85230
85031|Le Boupère|85510
85033|Bourneau|85200
85034|Bournezeau|85480
85035|Bretignolles-sur-Mer|85470
85036|La Bretonnière-la-Claye|85320
85038|Les Brouzils|85260
85039|La Bruffière|85530
85040|La Caillère-Saint-Hilaire|85410
85042|Chaillé-les-Marais|85450
85045|La Chaize-Giraud|85220
85046|La Chaize-le-Vicomte|85310
85047|Challans|85300
85049|Champagné-les-Marais|85450
85050|Le Champ-Saint-Père|85540
85051|Chantonnay|85110
85054|La Chapelle-Hermier|85220
85055|La Chapelle-Palluau|85670
85056|La Chapelle-Thémer|85210
85058|Chasnais|85400
85059|La Châtaigneraie|85120
85061|Château-Guibert|85320
85062|Châteauneuf|85710
85064|Chauché|85140
85065|Chavagnes-en-Paillers|85250
85066|Chavagnes-les-Redoux|85390
85067|Cheffois|85390
85070|Coëx|85220
85071|Commequiers|85220
85072|La Copechagnière|85260
85073|Corpe|85320
85074|La Couture|85320
85076|Cugand-la-Bernardière|85610
85077|Curzon|85540
85078|Damvix|85420
85080|Doix lès Fontaines|85200
85081|Dompierre-sur-Yon|85170
85082|Les Epesses|85590
85083|L’Épine|85740
85084|Essarts-en-Bocage|85140
85086|Falleron|85670
85087|Faymoreau|85240
85088|Le Fenouiller|85800
85089|La Ferrière|85280
85090|Sèvremont|85700
85092|Fontenay-le-Comte|85200
85093|Fougeré|85480
85094|Foussais-Payré|85240
85095|Froidfond|85300
85096|La Garnache|85710
85097|La Gaubretière|85130
85098|La Genétouze|85190
85099|Le Girouard|85150
85100|Givrand|85800
85101|Le Givre|85540
85102|Grand’Landes|85670
85103|Grosbreuil|85440
85104|Grues|85580
85105|Le Gué-de-Velluire|85770
85106|La Guérinière|85680
85108|L’Herbergement|85260
85109|Les Herbiers|85500
85110|L’Hermenault|85570
85111|L’Île-d’Elle|85770
85112|L’Île-d’Olonne|85340
85113|L’Île-d’Yeu|85350
85114|Jard-sur-Mer|85520
85115|La Jaudonnière|85110
85116|La Jonchère|85540
85117|Lairoux|85400
85118|Landeronde|85150
85119|Les Landes-Genusson|85130
85120|Landevieille|85220
85121|Le Langon|85370
85123|Liez|85420
85125|Loge-Fougereuse|85120
85126|Longèves|85200
85127|Longeville-sur-Mer|85560
85128|Luçon|85400
85129|Les Lucs-sur-Boulogne|85170
85130|Maché|85190
85131|Les Magnils-Reigniers|85400
85132|Maillé|85420
85133|Maillezais|85420
85134|Mallièvre|85590
85135|Mareuil-sur-Lay-Dissais|85320
85136|Marillet|85240
85137|Marsais-Sainte-Radégonde|85570
85138|Martinet|85150
85139|Le Mazeau|85420
85140|La Meilleraie-Tillay|85700
85141|Menomblet|85700
85142|La Merlatière|85140
85143|Mervent|85200
85144|Mesnard-la-Barotière|85500
85145|Monsireigne|85110
85146|Montaigu-Vendée|85600
85147|Montournais|85700
85148|Montreuil|85200
85149|Moreilles|85450
85151|Mortagne-sur-Sèvre|85290
85152|Les Achards|85150
85153|Mouchamps|85640
85154|Mouilleron-Saint-Germain|85390
85155|Mouilleron-le-Captif|85000
85156|Moutiers-les-Mauxfaits|85540
85157|Moutiers-sur-le-Lay|85320
85158|Mouzeuil-Saint-Martin|85370
85159|Nalliers|85370
85160|Nesmy|85310
85161|Nieul-le-Dolent|85430
85162|Rives-d’Autise|85240 85420
85163|Noirmoutier-en-l’Île|85330
85164|Notre-Dame-de-Monts|85690
85165|L’Oie|85140
85167|L’Orbrie|85200
85169|Palluau|85670
85171|Péault|85320
85172|Le Perrier|85300
85174|Petosse|85570
85175|Les Pineaux|85320
85176|Pissotte|85200
85177|Les Velluire-sur-Vendée|85770
85178|Le Poiré-sur-Vie|85170
85179|Poiroux|85440
85181|Pouillé|85570
85182|Pouzauges|85700
85184|Puy-de-Serre|85240
85185|Puyravault|85450
85186|La Rabatelière|85250
85187|Réaumur|85700
85188|La Réorthe|85210
85189|Notre-Dame-de-Riez|85270
85190|Rocheservière|85620
85191|La Roche-sur-Yon|85000
85192|Rochetrejoux|85510
85193|Rosnay|85320
85194|Les Sables-d’Olonne|85100 85180 85340
85196|Saint-André-Goule-d’Oie|85250
85197|Montréverd|85260
85198|Saint-Aubin-des-Ormeaux|85130
85199|Saint-Aubin-la-Plaine|85210
85200|Saint-Avaugourd-des-Landes|85540
85201|Saint-Benoist-sur-Mer|85540
85202|Sainte-Cécile|85110
85204|Saint-Christophe-du-Ligneron|85670
85205|Saint-Cyr-des-Gâts|85410
85206|Saint-Cyr-en-Talmondais|85540
85207|Saint-Denis-du-Payré|85580
85208|Saint-Denis-la-Chevasse|85170
85209|Saint-Étienne-de-Brillouet|85210
85210|Saint-Étienne-du-Bois|85670
85211|Sainte-Flaive-des-Loups|85150
85212|Sainte-Florence|85140
85213|Rives de l’Yon|85310
85214|Sainte-Foy|85150
85215|Saint-Fulgent|85250
85216|Sainte-Gemme-la-Plaine|85400
85218|Saint-Georges-de-Pointindoux|85150
85220|Saint-Germain-de-Prinçay|85110
85221|Saint-Gervais|85230
85222|Saint-Gilles-Croix-de-Vie|85800
85223|Saint-Jean-d’Hermine|85210
85226|Saint-Hilaire-de-Riez|85270
85227|Saint-Hilaire-des-Loges|85240
85229|Saint-Hilaire-de-Voust|85120
85231|Saint-Hilaire-la-Forêt|85440
85232|Saint-Hilaire-le-Vouhis|85480
85234|Saint-Jean-de-Monts|85160
85235|Saint-Juire-Champgillon|85210
85236|Saint-Julien-des-Landes|85150
85237|Saint-Laurent-de-la-Salle|85410
85238|Saint-Laurent-sur-Sèvre|85290
85239|Saint-Maixent-sur-Vie|85220
85240|Saint-Malô-du-Bois|85590
85242|Saint-Mars-la-Réorthe|85590
85243|Brem-sur-Mer|85470
85244|Saint-Martin-de-Fraigneau|85200
85245|Saint-Martin-des-Fontaines|85570
85246|Saint-Martin-des-Noyers|85140
85247|Saint-Martin-des-Tilleuls|85130
85248|Saint-Martin-Lars-en-Sainte-Hermine|85210
85250|Saint-Mathurin|85150
85251|Saint-Maurice-des-Noues|85120
85252|Saint-Maurice-le-Girard|85390
85254|Saint-Mesmin|85700
85255|Saint-Michel-en-l’Herm|85580
85256|Saint-Michel-le-Cloucq|85200
85259|Saint-Paul-en-Pareds|85500
85260|Saint-Paul-Mont-Penit|85670
85261|Sainte-Pexine|85320
85262|Saint-Philbert-de-Bouaine|85660
85264|Saint-Pierre-du-Chemin|85120
85265|Saint-Pierre-le-Vieux|85420
85266|Saint-Prouant|85110
85267|Sainte-Radégonde-des-Noyers|85450
85268|Saint-Révérend|85220
85269|Saint-Sigismond|85420
85273|Saint-Urbain|85230
85274|Saint-Valérien|85570
85276|Saint-Vincent-Sterlanges|85110
85277|Saint-Vincent-sur-Graon|85540
85278|Saint-Vincent-sur-Jard|85520
85280|Sallertaine|85300
85281|Sérigné|85200
85282|Sigournais|85110
85284|Soullans|85300
85285|Le Tablier|85310
85286|La Taillée|85450
85287|Tallud-Sainte-Gemme|85390
85288|Talmont-Saint-Hilaire|85440
85289|Terval|85120
85290|Thiré|85210
85291|Thorigny|85480
85292|Rives-du-Fougerais|85410
85293|Tiffauges|85130
85294|La Tranche-sur-Mer|85360
85295|Treize-Septiers|85600
85296|Treize-Vents|85590
85297|Triaize|85580
85298|Vairé|85150
85300|Venansault|85190
85301|Vendrennes|85250
85302|Chanverrie|85130 85500
85303|Vix|85770
85304|Vouillé-les-Marais|85450
85305|Vouvant|85120
85306|Xanton-Chassenon|85240
`);
