ENCLAIR_COMMUNES("79", "2026", `
79001|L’Absie|79240
79002|Adilly|79200
79003|Aiffres|79230
79005|Airvault|79600
79007|Allonne|79130
79008|Amailloux|79350
79009|Amuré|79210
79010|Arçais|79210
79012|Ardin|79160
79013|Argentonnay|79150 79300
79014|Loretz-d’Argenton|79290
79015|Asnières-en-Poitou|79170
79016|Assais-les-Jumeaux|79600
79018|Aubigné|79110
79019|Aubigny|79390
79020|Augé|79400
79022|Availles-Thouarsais|79600
79023|Avon|79800
79024|Azay-le-Brûlé|79400
79025|Azay-sur-Thouet|79130
79029|Beaulieu-sous-Parthenay|79420
79030|Beaussais-Vitré|79370
79031|Beauvoir-sur-Niort|79360
79032|Béceleuf|79160
79034|Bessines|79000
79038|Boismé|79300
79040|La Boissière-en-Gâtine|79310
79042|Bougon|79800
79046|Le Bourdet|79210
79047|Boussais|79600
79048|La Crèche|79260
79049|Bressuire|79300
79050|Bretignolles|79140
79055|Brieuil-sur-Chizé|79170
79056|Brion-près-Thouet|79290
79057|Brioux-sur-Boutonne|79170
79058|Brûlain|79230
79059|Le Busseau|79240
79061|Celles-sur-Belle|79370
79062|Cerizay|79140
79063|Val en Vignes|79150 79290
79064|Fontivillié|79110 79500
79066|Champdeniers|79220
79069|Chanteloup|79320
79070|La Chapelle-Bâton|79220
79071|La Chapelle-Bertrand|79200
79074|La Chapelle-Pouilloux|79190
79076|La Chapelle-Saint-Laurent|79430
79077|Beugnon-Thireuil|79130 79160
79078|Plaine-d’Argenson|79360
79079|Mauléon|79700
79080|Châtillon-sur-Thouet|79200
79081|Chauray|79180
79083|Chef-Boutonne|79110
79084|Chenay|79120
79085|Chérigné|79170
79086|Cherveux|79410
79087|Chey|79120
79088|Chiché|79350
79089|Le Chillou|79600
79090|Chizé|79170
79091|Cirières|79140
79092|Clavé|79420
79094|Clessé|79350
79095|Clussais-la-Pommeraie|79190
79096|Combrand|79140
79100|Coulon|79510
79101|Coulonges-sur-l’Autize|79160
79102|Coulonges-Thouarsais|79330
79103|Courlay|79440
79104|Cours|79220
79105|Les Châteliers|79340
79106|Couture-d’Argenson|79110
79108|Doux|79390
79109|Échiré|79410
79111|Ensigné|79170
79112|Épannes|79270
79114|Exireuil|79400
79115|Exoudun|79800
79116|Faye-l’Abbesse|79350
79117|Faye-sur-Ardin|79160
79118|Fénery|79450
79119|Fenioux|79160
79120|La Ferrière-en-Parthenay|79390
79121|Fomperron|79340
79122|Fontenille-Saint-Martin-d’Entraigues|79110
79123|La Forêt-sur-Sèvre|79380
79124|Les Forges|79340
79125|Fors|79230
79126|Les Fosses|79360
79127|La Foye-Monjault|79360
79128|François|79260
79129|Fressines|79370
79130|Frontenay-Rohan-Rohan|79270
79131|Geay|79330
79132|Genneton|79150
79133|Germond-Rouvre|79220
79134|Glénay|79330
79135|Gourgé|79200
79136|Alloinay|79110 79190
79137|Granzay-Gript|79360
79139|Les Groseillers|79220
79140|Valdelaume|79110
79141|Irais|79600
79142|Juillé|79170
79144|Juscorps|79230
79145|Lageon|79200
79147|Largeasse|79240
79148|Lezay|79120
79149|Lhoumois|79390
79150|Limalonges|79190
79152|Lorigné|79190
79153|Loubigné|79110
79154|Loubillé|79110
79156|Louin|79600
79157|Louzy|79100
79158|Luché-sur-Brioux|79170
79159|Luché-Thouarsais|79330
79160|Lusseray|79170
79161|Luzay|79100
79162|Magné|79460
79163|Mairé-Levescault|79190
79164|Maisonnay|79500
79165|Maisontiers|79600
79166|Marigny|79360
79167|Marnes|79600
79170|Mauzé-sur-le-Mignon|79210
79172|Mazières-en-Gâtine|79310
79174|Melle|79500
79175|Melleran|79190
79176|Ménigoute|79340
79177|Messé|79120
79179|Moncoutant-sur-Sèvre|79240 79320 79380
79183|Montravers|79140
79184|La Mothe-Saint-Héray|79800
79185|Aigondigné|79370
79189|Nanteuil|79400
79190|Neuvy-Bouin|79130
79191|Niort|79000
79195|Nueil-les-Aubiers|79250
79196|Plaine-et-Vallées|79100 79600
79197|Oroux|79390
79198|Paizay-le-Chapt|79170
79200|Pamplie|79220
79201|Pamproux|79800
79202|Parthenay|79200
79203|Pas-de-Jeu|79100
79204|Périgné|79170
79207|La Petite-Boissière|79700
79208|La Peyratte|79200
79209|Pierrefitte|79330
79210|Le Pin|79140
79213|Pompaire|79200
79215|Pougne-Hérisson|79130
79216|Prahecq|79230
79217|Prailles-La Couarde|79370 79800
79218|Pressigny|79390
79220|Prin-Deyrançon|79210
79223|Puihardy|79160
79225|Reffannes|79420
79226|Le Retail|79130
79229|La Rochénard|79270
79230|Rom|79120
79231|Romans|79260
79235|Saint-Amand-sur-Sèvre|79700
79236|Saint-André-sur-Sèvre|79380
79238|Saint-Aubin-du-Plain|79300
79239|Saint-Aubin-le-Cloud|79450
79241|Saint-Christophe-sur-Roc|79220
79242|Voulmentin|79150
79243|Saint-Coutant|79120
79244|Saint-Cyr-la-Lande|79100
79246|Sainte-Eanne|79800
79249|Saint-Gelais|79410
79250|Sainte-Gemme|79330
79251|Marcillé|79500
79252|Saint-Généroux|79600
79253|Saint-Georges-de-Noisné|79400
79254|Saint-Georges-de-Rex|79210
79255|Saint-Germain-de-Longue-Chaume|79200
79256|Saint-Germier|79340
79257|Saint-Hilaire-la-Palud|79210
79258|Saint-Jacques-de-Thouars|79100
79259|Saint-Jean-de-Thouars|79100
79263|Saint-Laurs|79160
79265|Saint-Léger-de-Montbrun|79100
79267|Saint-Lin|79420
79268|Saint-Loup-Lamairé|79600
79269|Saint-Maixent-de-Beugné|79160
79270|Saint-Maixent-l’École|79400
79271|Saint-Marc-la-Lande|79310
79273|Saint-Martin-de-Bernegoue|79230
79274|Saint-Martin-de-Mâcon|79100
79276|Saint-Martin-de-Saint-Maixent|79400
79277|Saint-Martin-de-Sanzay|79290
79278|Saint-Martin-du-Fouilloux|79420
79280|Saint Maurice Étusson|79150
79281|Saint-Maxire|79410
79283|Sainte-Néomaye|79260
79284|Sainte-Ouenne|79220
79285|Saint-Pardoux-Soutiers|79310
79286|Saint-Paul-en-Gâtine|79240
79289|Saint-Pierre-des-Échaubrognes|79700
79290|Saint-Pompain|79160
79293|Saint-Rémy|79410
79294|Saint-Romans-des-Champs|79230
79295|Saint-Romans-lès-Melle|79500
79297|Sainte-Soline|79120
79298|Saint-Symphorien|79270
79299|Saint-Varent|79330
79300|Sainte-Verge|79100
79301|Saint-Vincent-la-Châtre|79500
79302|Saivres|79400
79303|Salles|79800
79304|Sansais|79270
79306|Saurais|79200
79307|Sauzé-entre-Bois|79190
79308|Sciecq|79000
79309|Scillé|79240
79310|Secondigné-sur-Belle|79170
79311|Secondigny|79130
79312|Séligné|79170
79313|Sepvret|79120
79316|Soudan|79800
79319|Souvigné|79800
79320|Surin|79220
79322|Le Tallud|79200
79326|Thénezay|79390
79329|Thouars|79100
79331|Tourtenay|79100
79332|Trayes|79240
79334|Val-du-Mignon|79210 79360
79335|Vallans|79270
79336|Vançais|79120
79337|Le Vanneau-Irleau|79270
79338|Vanzay|79120
79339|Vasles|79340
79340|Vausseroux|79420
79341|Vautebis|79420
79342|Vernoux-en-Gâtine|79240
79343|Vernoux-sur-Boutonne|79170
79345|Verruyes|79310
79346|Le Vert|79170
79347|Viennay|79200
79348|Villefollet|79170
79349|Villemain|79110
79350|Villiers-en-Bois|79360
79351|Villiers-en-Plaine|79160
79352|Villiers-sur-Chizé|79170
79354|Vouhé|79310
79355|Vouillé|79230
79357|Xaintray|79220
`);
