ENCLAIR_COMMUNES("41", "2026", `
41001|Ambloy|41310
41002|Angé|41400
41003|Areines|41100
41004|Artins|41800
41006|Autainville|41240
41007|Authon|41310
41008|Avaray|41500
41009|Averdon|41330
41010|Azé|41100
41012|Baillou|41170
41013|Bauzy|41250
41014|Beauchêne|41170
41016|Billy|41130
41017|Binas|41240
41018|Blois|41000
41019|Boisseau|41290
41020|Bonneveau|41800
41022|Bouffry|41270
41024|Boursay|41270
41025|Bracieux|41250
41026|Brévainville|41160
41027|Briou|41370
41028|Busloup|41160
41029|Candé-sur-Beuvron|41120
41030|Cellé|41360
41031|Cellettes|41120
41032|Chailles|41120
41034|Chambord|41250
41035|Champigny-en-Beauce|41330
41036|Chaon|41600
41037|La Chapelle-Enchérie|41290
41038|La Chapelle-Montmartin|41320
41039|La Chapelle-Saint-Martin-en-Plaine|41500
41040|La Chapelle-Vendômoise|41330
41041|La Chapelle-Vicomtesse|41270
41042|Châteauvieux|41110
41043|Châtillon-sur-Cher|41130
41044|Châtres-sur-Cher|41320
41045|Chaumont-sur-Loire|41150
41046|Chaumont-sur-Tharonne|41600
41047|La Chaussée-Saint-Victor|41260
41048|Chauvigny-du-Perche|41270
41049|Chémery|41700
41050|Cheverny|41700
41051|Chissay-en-Touraine|41400
41052|Chitenay|41120
41053|Choue|41170
41054|Choussy|41700
41055|Valloire-sur-Cisse|41150
41057|Conan|41290
41058|Concriers|41370
41059|Le Controis-en-Sologne|41120 41400 41700
41060|Cormenon|41170
41061|Cormeray|41120
41062|Couddes|41700
41063|Couffy|41110
41065|Coulommiers-la-Tour|41100
41066|Courbouzon|41500
41067|Cour-Cheverny|41700
41068|Courmemin|41230
41069|Cour-sur-Loire|41500
41070|Vallée-de-Ronsard|41800
41071|Crouy-sur-Cosson|41220
41072|Crucheray|41100
41073|Danzé|41160
41074|Dhuizon|41220
41075|Droué|41270
41077|Épiais|41290
41078|Épuisay|41360
41079|Les Essarts|41800
41080|Faverolles-sur-Cher|41400
41081|Faye|41100
41083|La Ferté-Beauharnais|41210
41084|La Ferté-Imbault|41300
41085|La Ferté-Saint-Cyr|41220
41086|Fontaines-en-Sologne|41250
41087|Fontaine-les-Coteaux|41800
41088|Fontaine-Raoul|41270
41089|La Fontenelle|41270
41090|Fortan|41360
41091|Fossé|41330
41093|Françay|41190
41094|Fresnes|41700
41095|Fréteval|41160
41096|Le Gault-du-Perche|41270
41097|Gièvres|41130
41098|Gombergean|41310
41099|Gy-en-Sologne|41230
41100|Les Hayes|41800
41101|Herbault|41190
41102|Houssay|41800
41103|Huisseau-en-Beauce|41310
41104|Huisseau-sur-Cosson|41350
41105|Josnes|41370
41106|Lamotte-Beuvron|41600
41107|Lancé|41310
41108|Lancôme|41190
41109|Landes-le-Gaulois|41190
41110|Langon-sur-Cher|41320
41112|Lassay-sur-Croisne|41230
41113|Lavardin|41800
41114|Lestiou|41500
41115|Lignières|41160
41116|Lisle|41100
41118|Loreux|41200
41119|Lorges|41370
41120|Lunay|41360
41121|La Madeleine-Villefrouin|41370
41122|Maray|41320
41123|Marchenoir|41370
41124|Marcilly-en-Beauce|41100
41125|Marcilly-en-Gault|41210
41126|Mareuil-sur-Cher|41110
41127|La Marolle-en-Sologne|41210
41128|Marolles|41330
41129|Maslives|41250
41130|Maves|41500
41131|Mazangé|41100
41132|Méhers|41140
41134|Menars|41500
41135|Mennetou-sur-Cher|41320
41136|Mer|41500
41137|Mesland|41150
41138|Meslay|41100
41139|Meusnes|41130
41140|Millançay|41200
41141|Moisy|41160
41142|Valencisse|41190
41143|Mondoubleau|41170
41144|Monteaux|41150
41145|Monthou-sur-Bièvre|41120
41146|Monthou-sur-Cher|41400
41147|Les Montils|41120
41148|Montlivault|41350
41149|Montoire-sur-le-Loir|41800
41150|Mont-près-Chambord|41250
41151|Montrichard Val de Cher|41400
41152|Montrieux-en-Sologne|41210
41153|Montrouveau|41800
41154|Morée|41160
41155|Muides-sur-Loire|41500
41156|Mulsans|41500
41157|Mur-de-Sologne|41230
41158|Naveil|41100
41159|Neung-sur-Beuvron|41210
41160|Neuvy|41250
41161|Nouan-le-Fuzelier|41600
41163|Nourray|41310
41164|Noyers-sur-Cher|41140
41166|Oisly|41700
41167|Veuzain-sur-Loire|41150
41168|Orçay|41300
41171|Oucques La Nouvelle|41290
41172|Ouzouer-le-Doyen|41160
41173|Beauce la Romaine|41160 41240
41174|Périgny|41100
41175|Pezou|41100
41176|Pierrefitte-sur-Sauldre|41300
41177|Le Plessis-Dorin|41170
41178|Le Plessis-l’Échelle|41370
41179|Le Poislay|41270
41180|Pontlevoy|41400
41181|Pouillé|41110
41182|Pray|41190
41184|Prunay-Cassereau|41310
41185|Pruniers-en-Sologne|41200
41186|Rahart|41160
41187|Renay|41100
41188|Rhodon|41290
41189|Rilly-sur-Loire|41150
41190|Rocé|41100
41191|Roches|41370
41192|Les Roches-l’Évêque|41800
41193|Romilly|41270
41194|Romorantin-Lanthenay|41200
41195|Rougeou|41230
41196|Ruan-sur-Egvonne|41270
41198|Saint-Aignan|41110
41199|Saint-Amand-Longpré|41310
41200|Sainte-Anne|41100
41201|Saint-Arnoult|41800
41203|Saint-Bohaire|41330
41204|Saint-Claude-de-Diray|41350
41205|Saint-Cyr-du-Gault|41190
41206|Saint-Denis-sur-Loire|41000
41207|Saint-Dyé-sur-Loire|41500
41208|Saint-Étienne-des-Guérets|41190
41209|Saint-Firmin-des-Prés|41100
41211|Saint-Georges-sur-Cher|41400
41212|Saint-Gervais-la-Forêt|41350
41213|Saint-Gourgon|41310
41214|Saint-Hilaire-la-Gravelle|41160
41215|Saint-Jacques-des-Guérets|41800
41216|Saint-Jean-Froidmentel|41160
41217|Saint-Julien-de-Chédon|41400
41218|Saint-Julien-sur-Cher|41320
41219|Saint-Laurent-des-Bois|41240
41220|Saint-Laurent-Nouan|41220
41221|Saint-Léonard-en-Beauce|41370
41222|Saint-Loup|41320
41223|Saint-Lubin-en-Vergonnois|41190
41224|Saint-Marc-du-Cor|41170
41225|Saint-Martin-des-Bois|41800
41226|Saint-Ouen|41100
41228|Saint-Rimay|41800
41229|Saint-Romain-sur-Cher|41140
41230|Saint-Sulpice-de-Pommeray|41000
41231|Saint-Viâtre|41210
41232|Salbris|41300
41233|Sambin|41120
41234|Santenay|41190
41235|Sargé-sur-Braye|41170
41236|Sasnières|41310
41237|Sassay|41700
41238|Savigny-sur-Braye|41360
41239|Seigy|41110
41241|Selles-Saint-Denis|41300
41242|Selles-sur-Cher|41130
41243|Selommes|41100
41245|Séris|41500
41246|Seur|41120
41247|Soings-en-Sologne|41230
41248|Couëtron-au-Perche|41170
41249|Souesmes|41300
41250|Sougé|41800
41251|Souvigny-en-Sologne|41600
41252|Suèvres|41500
41253|Talcy|41370
41254|Le Temple|41170
41255|Ternay|41800
41256|Theillay|41300
41258|Thésée|41140
41259|Thoré-la-Rochette|41100
41260|Thoury|41220
41261|Tourailles|41190
41262|Tour-en-Sologne|41250
41265|Troo|41800
41266|Valaire|41120
41267|Vallières-les-Grandes|41400
41268|Veilleins|41230
41269|Vendôme|41100
41271|Vernou-en-Sologne|41230
41273|Vievy-le-Rayé|41290
41274|Villavard|41800
41275|La Ville-aux-Clercs|41160
41276|Villebarou|41000
41277|Villebout|41270
41278|Villechauve|41310
41279|Villedieu-le-Château|41800
41280|Villefranche-sur-Cher|41200
41281|Villefrancœur|41330
41282|Villeherviers|41200
41283|Villemardy|41100
41284|Villeneuve-Frouville|41290
41285|Villeny|41220
41286|Villeporcher|41310
41287|Villerable|41100
41288|Villerbon|41000
41289|Villermain|41240
41290|Villeromain|41100
41291|Villetrun|41100
41292|Villexanton|41500
41293|Villiersfaux|41100
41294|Villiers-sur-Loir|41100
41295|Vineuil|41350
41296|Vouzon|41600
41297|Yvoy-le-Marron|41600
`);
