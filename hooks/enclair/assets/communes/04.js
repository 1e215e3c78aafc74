ENCLAIR_COMMUNES("04", "2026", `
04001|Aiglun|04510
04004|Allemagne-en-Provence|04500
04005|Allons|04170
04006|Allos|04260
04007|Angles|04170
04008|Annot|04240
04009|Archail|04420
04012|Aubenas-les-Alpes|04110
04013|Aubignosc|04200
04016|Authon|04200
04017|Auzet|04140
04018|Banon|04150
04019|Barcelonnette|04400
04020|Barles|04140
04021|Barras|04380
04022|Barrême|04330
04023|Bayons|04250
04024|Beaujeu|04420
04025|Beauvezer|04370
04026|Bellaffaire|04250
04027|Bevons|04200
04028|Beynes|04270
04030|Blieux|04330
04031|Bras-d’Asse|04270
04032|Braux|04240
04033|Ubaye-Serre-Ponçon|04340
04034|La Brillanne|04700
04035|Brunet|04210
04036|Le Brusquet|04420
04037|Le Caire|04250
04039|Castellane|04120
04040|Le Castellard-Mélan|04380
04041|Le Castellet|04700
04042|Castellet-lès-Sausses|04320
04043|Val-de-Chalvagne|04320
04045|Céreste-en-Luberon|04280
04046|Le Chaffaut-Saint-Jurson|04510
04047|Champtercier|04660
04049|Château-Arnoux-Saint-Auban|04160 04600
04050|Châteaufort|04250
04051|Châteauneuf-Miravail|04200
04053|Châteauneuf-Val-Saint-Donat|04200
04054|Châteauredon|04270
04055|Chaudon-Norante|04330
04057|Clamensane|04250
04058|Claret|05110
04059|Clumanc|04330
04061|Colmars|04370
04062|La Condamine-Châtelard|04530
04063|Corbières-en-Provence|04220
04065|Cruis|04230
04066|Curbans|05110
04067|Curel|04200
04068|Dauphin|04300
04069|Demandolx|04120
04070|Digne-les-Bains|04000
04072|Draix|04420
04073|Enchastrayes|04400
04074|Entrages|04000 04270
04075|Entrepierres|04200
04076|Entrevaux|04320
04077|Entrevennes|04700
04079|L’Escale|04160
04081|Esparron-de-Verdon|04800
04084|Estoublon|04270
04085|Faucon-du-Caire|04250
04086|Faucon-de-Barcelonnette|04400
04087|Fontienne|04230
04088|Forcalquier|04300
04090|Le Fugeret|04240
04091|Ganagobie|04310
04092|La Garde|04120
04093|Gigors|04250
04094|Gréoux-les-Bains|04800
04095|L’Hospitalet|04150
04096|Jausiers|04850
04097|La Javie|04000 04420
04099|Lambruisse|04170
04101|Lardiers|04230
04102|Le Lauzet-Ubaye|04340
04104|Limans|04300
04106|Lurs|04700
04107|Majastres|04270
04108|Malijai|04350 04510
04109|Mallefougasse-Augès|04230
04110|Mallemoisson|04510
04111|Mane|04300
04112|Manosque|04100
04113|Marcoux|04420
04115|Méailles|04240
04116|Les Mées|04190
04118|Melve|04250
04120|Val d’Oronaye|04530
04121|Mézel|04270
04122|Mirabeau|04510
04123|Mison|04200
04124|Montagnac-Montpezat|04500
04126|Montclar|04140
04127|Montfort|04600
04128|Montfuron|04110
04129|Montjustin|04110
04130|Montlaux|04230
04132|Montsalier|04150
04133|Moriez|04170
04134|La Motte-du-Caire|04250
04135|Moustiers-Sainte-Marie|04360
04136|La Mure-Argens|04170
04137|Nibles|04250
04138|Niozelles|04300
04139|Noyers-sur-Jabron|04200
04140|Les Omergues|04200
04141|Ongles|04230
04142|Oppedette|04110
04143|Oraison|04700
04144|La Palud-sur-Verdon|04120
04145|Peipin|04200
04148|Peyroules|04120
04149|Peyruis|04310
04150|Piégut|05130
04151|Pierrerue|04300
04152|Pierrevert|04860
04154|Pontis|05160
04155|Prads-Haute-Bléone|04420
04156|Puimichel|04700
04157|Puimoisson|04410
04158|Quinson|04500
04159|Redortiers|04150
04160|Reillanne|04110
04161|Méolans-Revel|04340
04162|Revest-des-Brousses|04150
04163|Revest-du-Bion|04150
04164|Revest-Saint-Martin|04230
04166|Riez|04500
04167|La Robine-sur-Galabre|04000
04169|La Rochegiron|04150
04170|La Rochette|06260
04171|Rougon|04120
04172|Roumoules|04500
04173|Saint-André-les-Alpes|04170
04174|Saint-Benoît|04240
04175|Sainte-Croix-à-Lauze|04110
04176|Sainte-Croix-du-Verdon|04500
04177|Hautes-Duyes|04380
04178|Saint-Étienne-les-Orgues|04230
04179|Saint-Geniez|04200
04180|Saint-Jacques|04330
04181|Saint-Jeannet|04270
04182|Saint-Julien-d’Asse|04270
04183|Saint-Julien-du-Verdon|04170
04184|Saint-Jurs|04410
04186|Saint-Laurent-du-Verdon|04500
04187|Saint-Lions|04330
04188|Saint-Maime|04300
04189|Saint-Martin-de-Brômes|04800
04190|Saint-Martin-les-Eaux|04300
04191|Saint-Martin-lès-Seyne|04140
04192|Saint-Michel-l’Observatoire|04870
04193|Saint-Paul-sur-Ubaye|04530
04194|Saint-Pierre|06260
04195|Saint-Pons|04400
04197|Sainte-Tulle|04220
04199|Saint-Vincent-sur-Jabron|04200
04200|Salignac|04290
04201|Saumane|04150
04202|Sausses|04320
04203|Selonnet|04140
04204|Senez|04270 04330
04205|Seyne|04140
04206|Sigonce|04300
04207|Sigoyer|04200
04208|Simiane-la-Rotonde|04150
04209|Sisteron|04200
04210|Soleilhas|04120
04211|Sourribes|04290
04214|Tartonne|04330
04216|Thèze|04200
04217|Thoard|04380
04218|Thorame-Basse|04170
04219|Thorame-Haute|04170
04220|Les Thuiles|04400
04222|Turriers|04250
04224|Ubraye|04240
04226|Uvernet-Fours|04400
04227|Vachères|04110
04228|Valavoire|04250
04229|Valbelle|04200
04230|Valensole|04210
04231|Valernes|04200
04233|Vaumeilh|04200
04234|Venterol|05130
04235|Verdaches|04140
04236|Vergons|04170
04237|Le Vernet|04140
04240|Villars-Colmars|04370
04241|Villemus|04110
04242|Villeneuve|04180
04244|Volonne|04290
04245|Volx|04130
`);
