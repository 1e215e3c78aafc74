ENCLAIR_COMMUNES("87", "2026", `
87001|Aixe-sur-Vienne|87700
87002|Ambazac|87240
87003|Arnac-la-Poste|87160
87004|Augne|87120
87005|Aureil|87220
87006|Azat-le-Ris|87360
87007|Balledent|87290
87008|La Bazeuge|87210
87009|Beaumont-du-Lac|87120
87011|Bellac|87300
87012|Berneuil|87300
87013|Bersac-sur-Rivalier|87370
87014|Bessines-sur-Gartempe|87250
87015|Beynac|87700
87016|Les Billanges|87340
87017|Blanzac|87300
87018|Blond|87300
87019|Boisseuil|87220
87020|Bonnac-la-Côte|87270
87021|Bosmie-l’Aiguille|87110
87022|Breuilaufa|87300
87023|Le Buis|87140
87024|Bujaleuf|87460
87025|Burgnac|87800
87027|Bussière-Galant|87230
87028|Val-d’Oire-et-Gartempe|87320 87330
87029|Les Cars|87230
87030|Chaillac-sur-Vienne|87200
87031|Le Chalard|87500
87032|Châlus|87230
87033|Chamboret|87140
87034|Champagnac-la-Rivière|87150
87035|Champnétery|87400
87036|Champsac|87230
87037|La Chapelle-Montbrandeix|87440
87038|Chaptelat|87270
87039|Château-Chervix|87380
87040|Châteauneuf-la-Forêt|87130
87041|Châteauponsac|87290
87042|Le Châtenet-en-Dognon|87400
87043|Cheissoux|87460
87044|Chéronnac|87600
87045|Cieux|87520
87046|Cognac-la-Forêt|87310
87047|Compreignac|87140
87048|Condat-sur-Vienne|87920
87049|Coussac-Bonneval|87500
87050|Couzeix|87270
87051|La Croisille-sur-Briance|87130
87052|La Croix-sur-Gartempe|87210
87053|Cromac|87160
87054|Cussac|87150
87056|Dinsac|87210
87057|Dompierre-les-Églises|87190
87058|Domps|87120
87059|Le Dorat|87210
87060|Dournazac|87230
87061|Droux|87190
87062|Eybouleuf|87400
87063|Eyjeaux|87220
87064|Eymoutiers|87120
87065|Feytiat|87220
87066|Flavignac|87230
87067|Folles|87250
87068|Fromental|87250
87069|Gajoubert|87330
87070|La Geneytouse|87400
87071|Glandon|87500
87072|Glanges|87380
87073|Gorre|87310
87074|Les Grands-Chézeaux|87160
87075|Isle|87170
87076|Jabreilles-les-Bordes|87370
87077|Janailhac|87800
87078|Javerdat|87520
87079|La Jonchère-Saint-Maurice|87340
87080|Jouac|87890
87081|Jourgnac|87800
87082|Ladignac-le-Long|87500
87083|Laurière|87370
87084|Lavignac|87230
87085|Limoges|87000 87100 87280
87086|Linards|87130
87087|Lussac-les-Églises|87360
87088|Magnac-Bourg|87380
87089|Magnac-Laval|87190
87090|Mailhac-sur-Benaize|87160
87091|Maisonnais-sur-Tardoire|87440
87092|Marval|87440
87093|Masléon|87130
87094|Meilhac|87800
87095|Meuzac|87380
87096|La Meyze|87800
87097|Val d’Issoire|87330
87099|Moissannes|87400
87100|Montrol-Sénard|87330
87101|Mortemart|87330
87103|Nantiat|87140
87104|Nedde|87120
87105|Neuvic-Entier|87130
87106|Nexon|87800
87107|Nieul|87510
87108|Nouic|87330
87109|Oradour-Saint-Genest|87210
87110|Oradour-sur-Glane|87520
87111|Oradour-sur-Vayres|87150
87112|Pageas|87230
87113|Le Palais-sur-Vienne|87410
87114|Panazol|87350
87115|Pensol|87440
87116|Peyrat-de-Bellac|87300
87117|Peyrat-le-Château|87470
87118|Peyrilhac|87510
87119|Pierre-Buffière|87260
87120|La Porcherie|87380
87121|Rancon|87290
87122|Razès|87640
87123|Rempnat|87120
87124|Rilhac-Lastours|87800
87125|Rilhac-Rancon|87570
87126|Rochechouart|87600
87127|La Roche-l’Abeille|87800
87128|Saint-Pardoux-le-Lac|87140 87250
87129|Royères|87400
87130|Roziers-Saint-Georges|87130
87131|Saillat-sur-Vienne|87720
87132|Saint-Amand-le-Petit|87120
87133|Saint-Amand-Magnazeix|87290
87134|Sainte-Anne-Saint-Priest|87120
87135|Saint-Auvent|87310
87137|Saint-Bazile|87150
87138|Saint-Bonnet-Briance|87260
87139|Saint-Bonnet-de-Bellac|87300
87140|Saint-Brice-sur-Vienne|87200
87141|Saint-Cyr|87310
87142|Saint-Denis-des-Murs|87400
87143|Saint-Gence|87510
87144|Saint-Genest-sur-Roselle|87260
87145|Saint-Georges-les-Landes|87160
87146|Saint-Germain-les-Belles|87380
87147|Saint-Gilles-les-Forêts|87130
87148|Saint-Hilaire-Bonneval|87260
87149|Saint-Hilaire-la-Treille|87190
87150|Saint-Hilaire-les-Places|87800
87151|Saint-Jean-Ligoure|87260
87152|Saint-Jouvent|87510
87153|Saint-Julien-le-Petit|87460
87154|Saint-Junien|87200
87155|Saint-Junien-les-Combes|87300
87156|Saint-Just-le-Martel|87590
87157|Saint-Laurent-les-Églises|87240
87158|Saint-Laurent-sur-Gorre|87310
87159|Saint-Léger-la-Montagne|87340
87160|Saint-Léger-Magnazeix|87190
87161|Saint-Léonard-de-Noblat|87400
87162|Sainte-Marie-de-Vaux|87420
87163|Saint-Martial-sur-Isop|87330
87164|Saint-Martin-de-Jussac|87200
87165|Saint-Martin-le-Mault|87360
87166|Saint-Martin-le-Vieux|87700
87167|Saint-Martin-Terressus|87400
87168|Saint-Mathieu|87440
87169|Saint-Maurice-les-Brousses|87800
87170|Saint-Méard|87130
87172|Saint-Ouen-sur-Gartempe|87300
87174|Saint-Paul|87260
87176|Saint-Priest-Ligoure|87800
87177|Saint-Priest-sous-Aixe|87700
87178|Saint-Priest-Taurion|87480
87179|Saint-Sornin-la-Marche|87210
87180|Saint-Sornin-Leulac|87290
87181|Saint-Sulpice-Laurière|87370
87182|Saint-Sulpice-les-Feuilles|87160
87183|Saint-Sylvestre|87240
87185|Saint-Victurnien|87420
87186|Saint-Vitte-sur-Briance|87380
87187|Saint-Yrieix-la-Perche|87500
87188|Saint-Yrieix-sous-Aixe|87700
87189|Les Salles-Lavauguyon|87440
87190|Sauviat-sur-Vige|87400
87191|Séreilhac|87620
87192|Solignac|87110
87193|Surdoux|87130
87194|Sussac|87130
87195|Tersannes|87360
87197|Thouron|87140
87198|Vaulry|87140
87199|Vayres|87600
87200|Verneuil-Moustiers|87360
87201|Verneuil-sur-Vienne|87430
87202|Veyrac|87520
87203|Vicq-sur-Breuilh|87260
87204|Videix|87600
87205|Le Vigen|87110
87206|Villefavard|87190
`);
