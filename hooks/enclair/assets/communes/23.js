ENCLAIR_COMMUNES("23", "2026", `
23001|Ahun|23150
23002|Ajain|23380
23003|Alleyrat|23200
23004|Anzême|23000
23005|Arfeuille-Châtain|23700
23006|Arrènes|23210
23007|Ars|23480
23008|Aubusson|23200
23009|Auge|23170
23010|Augères|23210
23011|Aulon|23210
23012|Auriat|23400
23013|Auzances|23700
23014|Azat-Châtenet|23210
23015|Azerables|23160
23016|Banize|23120
23017|Basville|23260
23018|Bazelat|23160
23019|Beissat|23260
23020|Bellegarde-en-Marche|23190
23021|Bénévent-l’Abbaye|23210
23022|Bétête|23270
23024|Blessac|23200
23025|Bonnat|23220
23026|Bord-Saint-Georges|23230
23027|Bosmoreau-les-Mines|23400
23028|Bosroger|23200
23029|Le Bourg-d’Hem|23220
23030|Bourganeuf|23400
23031|Boussac|23600
23032|Boussac-Bourg|23600
23033|La Brionne|23000
23034|Brousse|23700
23035|Budelière|23170
23036|Bussière-Dunoise|23320
23037|Bussière-Nouvelle|23700
23038|Bussière-Saint-Georges|23600
23039|La Celle-Dunoise|23800
23040|La Celle-sous-Gouzon|23230
23041|La Cellette|23350
23042|Ceyroux|23210
23043|Chamberaud|23480
23044|Chambon-Sainte-Croix|23220
23045|Chambon-sur-Voueize|23170
23046|Chambonchard|23110
23047|Chamborand|23240
23048|Champagnat|23190
23049|Champsanglard|23220
23050|La Chapelle-Baloue|23160
23051|La Chapelle-Saint-Martial|23250
23052|La Chapelle-Taillefert|23000
23053|Chard|23700
23054|Charron|23700
23055|Châtelard|23700
23056|Châtelus-le-Marcheix|23430
23057|Châtelus-Malvaleix|23270
23058|Le Chauchet|23130
23059|La Chaussade|23200
23060|Chavanat|23250
23061|Chénérailles|23130
23062|Chéniers|23220
23063|Clairavaux|23500
23064|Clugnat|23270
23065|Colondannes|23800
23066|Le Compas|23700
23067|La Courtine|23100
23068|Cressat|23140
23069|Crocq|23260
23070|Crozant|23160
23071|Croze|23500
23072|Domeyrot|23140
23073|Dontreix|23700
23074|Le Donzeil|23480
23075|Dun-le-Palestel|23800
23076|Évaux-les-Bains|23110
23077|Faux-la-Montagne|23340
23078|Faux-Mazuras|23400
23079|Felletin|23500
23080|Féniers|23100
23081|Flayat|23260
23082|Fleurat|23320
23083|Fontanières|23110
23084|La Forêt-du-Temple|23360
23086|Fransèches|23480
23087|Fresselines|23450
23088|Gartempe|23320
23089|Genouillac|23350
23090|Gentioux-Pigerolles|23340
23091|Gioux|23500
23092|Glénic|23380
23093|Gouzon|23230
23095|Le Grand-Bourg|23240
23096|Guéret|23000
23097|Issoudun-Létrieix|23130
23098|Jalesches|23270
23099|Janaillat|23250
23100|Jarnages|23140
23101|Jouillat|23220
23102|Ladapeyre|23270
23103|Lafat|23800
23104|Lavaufranche|23600
23105|Lavaveix-les-Mines|23150
23106|Lépaud|23170
23107|Lépinas|23150
23108|Leyrat|23600
23109|Linard-Malval|23220
23110|Lioux-les-Monges|23700
23111|Lizières|23240
23112|Lourdoueix-Saint-Pierre|23360
23113|Lupersat|23190
23114|Lussat|23170
23115|Magnat-l’Étrange|23260
23116|Mainsat|23700
23117|Maison-Feyne|23800
23118|Maisonnisses|23150
23119|Malleret|23260
23120|Malleret-Boussac|23600
23122|Mansat-la-Courrière|23400
23123|Les Mars|23700
23124|Marsac|23210
23125|Le Mas-d’Artige|23100
23127|Mautes|23190
23128|Mazeirat|23150
23129|La Mazière-aux-Bons-Hommes|23260
23130|Méasnes|23360
23131|Mérinchal|23420
23132|Montaigut-le-Blanc|23320
23133|Montboucher|23400
23134|Le Monteil-au-Vicomte|23460
23136|Mortroux|23220
23137|Mourioux-Vieilleville|23210
23138|Moutier-d’Ahun|23150
23139|Moutier-Malcard|23220
23140|Moutier-Rozeille|23200
23141|Naillat|23800
23142|Néoux|23200
23143|Noth|23300
23144|La Nouaille|23500
23145|Nouhant|23170
23146|Nouzerines|23600
23147|Nouzerolles|23360
23148|Nouziers|23350
23149|Parsac|23140
23150|Peyrabout|23000
23151|Peyrat-la-Nonière|23130
23152|Pierrefitte|23130
23154|Pionnat|23140
23155|Pontarion|23250
23156|Pontcharraud|23260
23157|La Pouge|23250
23158|Poussanges|23500
23159|Puy-Malsignat|23130
23160|Reterre|23110
23162|Roches|23270
23164|Rougnat|23700
23165|Royère-de-Vassivière|23460
23166|Sagnat|23800
23167|Sannat|23110
23168|Sardent|23250
23169|La Saunière|23000
23170|Savennes|23000
23171|Sermur|23700
23172|La Serre-Bussière-Vieille|23190
23173|Soubrebost|23250
23174|Soumans|23600
23175|Sous-Parsat|23150
23176|La Souterraine|23300
23177|Saint-Agnant-de-Versillat|23300
23178|Saint-Agnant-près-Crocq|23260
23179|Saint-Alpinien|23200
23180|Saint-Amand|23200
23181|Saint-Amand-Jartoudeix|23400
23182|Saint-Avit-de-Tardes|23200
23183|Saint-Avit-le-Pauvre|23480
23184|Saint-Bard|23260
23185|Saint-Chabrais|23130
23186|Saint-Christophe|23000
23187|Saint-Dizier-la-Tour|23130
23188|Saint-Dizier-les-Domaines|23270
23189|Saint-Dizier-Masbaraud|23400
23190|Saint-Domet|23190
23191|Saint-Éloi|23000
23192|Fursac|23290
23193|Sainte-Feyre|23000
23194|Sainte-Feyre-la-Montagne|23500
23195|Saint-Fiel|23000
23196|Saint-Frion|23500
23197|Saint-Georges-la-Pouge|23250
23198|Saint-Georges-Nigremont|23500
23199|Saint-Germain-Beaupré|23160
23200|Saint-Goussaud|23430
23201|Saint-Hilaire-la-Plaine|23150
23202|Saint-Hilaire-le-Château|23250
23203|Saint-Julien-la-Genête|23110
23204|Saint-Julien-le-Châtel|23130
23205|Saint-Junien-la-Bregère|23400
23206|Saint-Laurent|23000
23207|Saint-Léger-Bridereix|23300
23208|Saint-Léger-le-Guérétois|23000
23209|Saint-Loup|23130
23210|Saint-Maixant|23200
23211|Saint-Marc-à-Frongier|23200
23212|Saint-Marc-à-Loubaud|23460
23213|Saint-Marien|23600
23214|Saint-Martial-le-Mont|23150
23215|Saint-Martial-le-Vieux|23100
23216|Saint-Martin-Château|23460
23217|Saint-Martin-Sainte-Catherine|23430
23218|Saint-Maurice-près-Crocq|23260
23219|Saint-Maurice-la-Souterraine|23300
23220|Saint-Médard-la-Rochette|23200
23221|Saint-Merd-la-Breuille|23100
23222|Saint-Michel-de-Veisse|23480
23223|Saint-Moreil|23400
23224|Saint-Oradoux-de-Chirouze|23100
23225|Saint-Oradoux-près-Crocq|23260
23226|Saint-Pardoux-d’Arnet|23260
23227|Saint-Pardoux-Morterolles|23400
23228|Saint-Pardoux-le-Neuf|23200
23229|Saint-Pardoux-les-Cards|23150
23230|Saint-Pierre-Chérignat|23430
23232|Saint-Pierre-Bellevue|23460
23233|Saint-Pierre-le-Bost|23600
23234|Saint-Priest|23110
23235|Saint-Priest-la-Feuille|23300
23236|Saint-Priest-la-Plaine|23240
23237|Saint-Priest-Palus|23400
23238|Saint-Quentin-la-Chabanne|23500
23239|Saint-Sébastien|23160
23240|Saint-Silvain-Bas-le-Roc|23600
23241|Saint-Silvain-Bellegarde|23190
23242|Saint-Silvain-Montaigut|23320
23243|Saint-Silvain-sous-Toulx|23140
23244|Saint-Sulpice-le-Dunois|23800
23245|Saint-Sulpice-le-Guérétois|23000
23246|Saint-Sulpice-les-Champs|23480
23247|Saint-Vaury|23320
23248|Saint-Victor-en-Marche|23000
23249|Saint-Yrieix-la-Montagne|23460
23250|Saint-Yrieix-les-Bois|23150
23251|Tardes|23170
23252|Tercillat|23350
23253|Thauron|23250
23254|Toulx-Sainte-Croix|23600
23255|Trois-Fonds|23230
23257|Vallière|23120
23258|Vareilles|23300
23259|Verneiges|23170
23260|Vidaillat|23250
23261|Viersat|23170
23262|Vigeville|23140
23263|Villard|23800
23264|La Villedieu|23340
23265|La Villeneuve|23260
23266|La Villetelle|23260
`);
