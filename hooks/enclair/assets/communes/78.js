ENCLAIR_COMMUNES("78", "2026", `
78003|Ablis|78660
78005|Achères|78260
78006|Adainville|78113
78007|Aigremont|78240
78009|Allainville|78660
78010|Les Alluets-le-Roi|78580
78013|Andelu|78770
78015|Andrésy|78570
78020|Arnouville-lès-Mantes|78790
78029|Aubergenville|78410
78030|Auffargis|78610
78031|Auffreville-Brasseuil|78930
78033|Aulnay-sur-Mauldre|78126
78034|Auteuil|78770
78036|Autouillet|78770
78043|Bailly|78870
78048|Bazainville|78550
78049|Bazemont|78580
78050|Bazoches-sur-Guyonne|78490
78053|Béhoust|78910
78057|Bennecourt|78270
78062|Beynes|78650
78068|Blaru|78270
78070|Boinville-en-Mantois|78930
78071|Boinville-le-Gaillard|78660
78072|Boinvilliers|78200
78073|Bois-d’Arcy|78390
78076|Boissets|78910
78077|La Boissière-École|78125
78082|Boissy-Mauvoisin|78200
78084|Boissy-sans-Avoir|78490
78087|Bonnelles|78830
78089|Bonnières-sur-Seine|78270
78090|Bouafle|78410
78092|Bougival|78380
78096|Bourdonné|78113
78104|Breuil-Bois-Robert|78930
78107|Bréval|78980
78108|Les Bréviaires|78610
78113|Brueil-en-Vexin|78440
78117|Buc|78530
78118|Buchelay|78200
78120|Bullion|78830
78123|Carrières-sous-Poissy|78955
78124|Carrières-sur-Seine|78420
78125|La Celle-les-Bordes|78720
78126|La Celle-Saint-Cloud|78170
78128|Cernay-la-Ville|78720
78133|Chambourcy|78240
78138|Chanteloup-les-Vignes|78570
78140|Chapet|78130
78143|Châteaufort|78117
78146|Chatou|78400
78147|Chaufour-lès-Bonnières|78270
78152|Chavenay|78450
78158|Le Chesnay-Rocquencourt|78150
78160|Chevreuse|78460
78162|Choisel|78460
78163|Civry-la-Forêt|78910
78164|Clairefontaine-en-Yvelines|78120
78165|Les Clayes-sous-Bois|78340
78168|Coignières|78310
78171|Condé-sur-Vesgre|78113
78172|Conflans-Sainte-Honorine|78700
78185|Courgent|78790
78188|Cravent|78270
78189|Crespières|78121
78190|Croissy-sur-Seine|78290
78192|Dammartin-en-Serve|78111
78193|Dampierre-en-Yvelines|78720
78194|Dannemarie|78550
78196|Davron|78810
78202|Drocourt|78440
78206|Ecquevilly|78920
78208|Élancourt|78990
78209|Émancé|78125
78217|Épône|78680
78220|Les Essarts-le-Roi|78690
78224|L’Étang-la-Ville|78620
78227|Évecquemont|78740
78230|La Falaise|78410
78231|Favrieux|78200
78233|Feucherolles|78810
78234|Flacourt|78200
78236|Flexanville|78910
78237|Flins-Neuve-Église|78790
78238|Flins-sur-Seine|78410
78239|Follainville-Dennemont|78520
78242|Fontenay-le-Fleury|78330
78245|Fontenay-Mauvoisin|78200
78246|Fontenay-Saint-Père|78440
78255|Freneuse|78840
78261|Gaillon-sur-Montcient|78250
78262|Galluis|78490
78263|Gambais|78950
78264|Gambaiseuil|78490
78265|Garancières|78890
78267|Gargenville|78440
78269|Gazeran|78125
78276|Gommecourt|78270
78278|Goupillières|78770
78281|Goussonville|78930
78283|Grandchamp|78113
78285|Gressey|78550
78289|Grosrouvre|78490
78290|Guernes|78520
78291|Guerville|78930
78296|Guitrancourt|78440
78297|Guyancourt|78280
78299|Hardricourt|78250
78300|Hargeville|78790
78302|La Hauteville|78113
78305|Herbeville|78580
78307|Hermeray|78125
78310|Houdan|78550
78311|Houilles|78800
78314|Issou|78440
78317|Jambville|78440
78320|Notre-Dame-de-la-Mer|78270
78321|Jouars-Pontchartrain|78760
78322|Jouy-en-Josas|78350
78324|Jouy-Mauvoisin|78200
78325|Jumeauville|78580
78327|Juziers|78820
78329|Lainville-en-Vexin|78440
78334|Lévis-Saint-Nom|78320
78335|Limay|78520
78337|Limetz-Villez|78270
78343|Les Loges-en-Josas|78350
78344|Lommoye|78270
78346|Longnes|78980
78349|Longvilliers|78730
78350|Louveciennes|78430
78354|Magnanville|78200
78356|Magny-les-Hameaux|78114
78358|Maisons-Laffitte|78600
78361|Mantes-la-Jolie|78200
78362|Mantes-la-Ville|78711
78364|Marcq|78770
78366|Mareil-le-Guyon|78490
78367|Mareil-Marly|78750
78368|Mareil-sur-Mauldre|78124
78372|Marly-le-Roi|78160
78380|Maule|78580
78381|Maulette|78550
78382|Maurecourt|78780
78383|Maurepas|78310
78384|Médan|78670
78385|Ménerville|78200
78389|Méré|78490
78391|Méricourt|78270
78396|Le Mesnil-le-Roi|78600
78397|Le Mesnil-Saint-Denis|78320
78398|Les Mesnuls|78490
78401|Meulan-en-Yvelines|78250
78402|Mézières-sur-Seine|78970
78403|Mézy-sur-Seine|78250
78404|Millemont|78940
78406|Milon-la-Chapelle|78470
78407|Mittainville|78125
78410|Moisson|78840
78413|Mondreville|78980
78415|Montainville|78124
78416|Montalet-le-Bois|78440
78417|Montchauvet|78790
78418|Montesson|78360
78420|Montfort-l’Amaury|78490
78423|Montigny-le-Bretonneux|78180
78431|Morainvilliers|78630
78437|Mousseaux-sur-Seine|78270
78439|Mulcent|78790
78440|Les Mureaux|78130
78442|Neauphle-le-Château|78640
78443|Neauphle-le-Vieux|78640
78444|Neauphlette|78980
78451|Nézel|78410
78455|Noisy-le-Roi|78590
78460|Oinville-sur-Montcient|78250
78464|Orcemont|78125
78465|Orgerus|78910
78466|Orgeval|78630
78470|Orphin|78125
78472|Orsonville|78660
78474|Orvilliers|78910
78475|Osmoy|78910
78478|Paray-Douaville|78660
78481|Le Pecq|78230
78484|Perdreauville|78200
78486|Le Perray-en-Yvelines|78610
78490|Plaisir|78370
78497|Poigny-la-Forêt|78125
78498|Poissy|78300
78499|Ponthévrard|78730
78501|Porcheville|78440
78502|Le Port-Marly|78560
78505|Prunay-le-Temple|78910
78506|Prunay-en-Yvelines|78660
78513|La Queue-les-Yvelines|78940
78516|Raizeux|78125
78517|Rambouillet|78120
78518|Rennemoulin|78590
78520|Richebourg|78550
78522|Rochefort-en-Yvelines|78730
78528|Rolleboise|78270
78530|Rosay|78790
78531|Rosny-sur-Seine|78710
78536|Sailly|78440
78537|Saint-Arnoult-en-Yvelines|78730
78545|Saint-Cyr-l’École|78210
78548|Saint-Forget|78720
78550|Saint-Germain-de-la-Grange|78640
78551|Saint-Germain-en-Laye|78100 78112
78557|Saint-Hilarion|78125
78558|Saint-Illiers-la-Ville|78980
78559|Saint-Illiers-le-Bois|78980
78561|Saint-Lambert|78470
78562|Saint-Léger-en-Yvelines|78610
78564|Saint-Martin-de-Bréthencourt|78660
78565|Saint-Martin-des-Champs|78790
78567|Saint-Martin-la-Garenne|78520
78569|Sainte-Mesme|78730
78571|Saint-Nom-la-Bretèche|78860
78575|Saint-Rémy-lès-Chevreuse|78470
78576|Saint-Rémy-l’Honoré|78690
78586|Sartrouville|78500
78588|Saulx-Marchais|78650
78590|Senlisse|78720
78591|Septeuil|78790
78597|Soindres|78200
78601|Sonchamp|78120
78605|Tacoignières|78910
78606|Le Tartre-Gaudran|78113
78608|Le Tertre-Saint-Denis|78980
78609|Tessancourt-sur-Aubette|78250
78615|Thiverval-Grignon|78850
78616|Thoiry|78770
78618|Tilly|78790
78620|Toussus-le-Noble|78117
78621|Trappes|78190
78623|Le Tremblay-sur-Mauldre|78490
78624|Triel-sur-Seine|78510
78638|Vaux-sur-Seine|78740
78640|Vélizy-Villacoublay|78140
78642|Verneuil-sur-Seine|78480
78643|Vernouillet|78540
78644|La Verrière|78320
78646|Versailles|78000
78647|Vert|78930
78650|Le Vésinet|78110
78653|Vicq|78490
78655|Vieille-Église-en-Yvelines|78125
78668|La Villeneuve-en-Chevrie|78270
78672|Villennes-sur-Seine|78670
78674|Villepreux|78450
78677|Villette|78930
78681|Villiers-le-Mahieu|78770
78683|Villiers-Saint-Frédéric|78640
78686|Viroflay|78220
78688|Voisins-le-Bretonneux|78960
`);
