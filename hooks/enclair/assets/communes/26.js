ENCLAIR_COMMUNES("26", "2026", `
26001|Solaure en Diois|26150
26002|Albon|26140
26003|Aleyrac|26770
26004|Alixan|26300
26005|Allan|26780
26006|Allex|26400
26007|Ambonil|26800
26008|Ancône|26200
26009|Andancette|26140
26010|Anneyron|26140
26011|Aouste-sur-Sye|26400
26012|Arnayon|26470
26013|Arpavon|26110
26014|Arthémonay|26260
26015|Aubenasson|26340
26016|Aubres|26110
26017|Aucelon|26340
26018|Aulan|26570
26019|Aurel|26340
26020|La Répara-Auriples|26400
26021|Autichamp|26400
26022|Ballons|26560
26023|Barbières|26300
26024|Barcelonne|26120
26025|Barnave|26310
26026|Barret-de-Lioure|26570
26027|Barsac|26150
26028|Bathernay|26260
26030|La Bâtie-des-Fonds|26310
26031|La Bâtie-Rolland|26160
26032|La Baume-Cornillane|26120
26033|La Baume-de-Transit|26790
26034|La Baume-d’Hostun|26730
26035|Beaufort-sur-Gervanne|26400
26036|Beaumont-en-Diois|26310
26037|Beaumont-lès-Valence|26760
26038|Beaumont-Monteux|26600
26039|Beauregard-Baret|26300
26040|Beaurières|26310
26041|Beausemblant|26240
26042|Beauvallon|26800
26043|Beauvoisin|26170
26045|La Bégude-de-Mazenc|26160
26046|Bellecombe-Tarendol|26110
26047|Bellegarde-en-Diois|26470
26048|Bénivay-Ollon|26170
26049|Bésayes|26300
26050|Bésignan|26110
26051|Bézaudun-sur-Bîne|26460
26052|Bonlieu-sur-Roubion|26160
26054|Bouchet|26790
26055|Boulc|26410
26056|Bourdeaux|26460
26057|Bourg-de-Péage|26300
26058|Bourg-lès-Valence|26500
26059|Bouvante|26190
26060|Bouvières|26460
26061|Bren|26260
26062|Brette|26340
26063|Buis-les-Baronnies|26170
26064|Chabeuil|26120
26065|Chabrillan|26400
26066|Le Chaffal|26190
26067|Chalancon|26470
26068|Le Chalon|26350
26069|Chamaloc|26150
26070|Chamaret|26230
26071|Chanos-Curson|26600
26072|Chantemerle-les-Blés|26600
26073|Chantemerle-lès-Grignan|26230
26074|La Chapelle-en-Vercors|26420
26075|La Charce|26470
26076|Charens|26310
26077|Charmes-sur-l’Herbasse|26260
26078|Charols|26450
26079|Charpey|26300
26080|Chastel-Arnaud|26340
26081|Châteaudouble|26120
26082|Châteauneuf-de-Bordette|26110
26083|Châteauneuf-de-Galaure|26330
26084|Châteauneuf-sur-Isère|26300
26085|Châteauneuf-du-Rhône|26780
26086|Châtillon-en-Diois|26410
26087|Châtillon-Saint-Jean|26750
26088|Chatuzange-le-Goubet|26300
26089|Chaudebonne|26110
26090|La Chaudière|26340
26091|Chauvac-Laux-Montaux|26510
26092|Chavannes|26260
26093|Clansayes|26130
26094|Claveyson|26240
26095|Cléon-d’Andran|26450
26096|Clérieux|26260
26097|Cliousclat|26270
26098|Cobonne|26400
26099|Colonzelle|26230
26100|Combovin|26120
26101|Comps|26220
26102|Condillac|26740
26103|Condorcet|26110
26104|Cornillac|26510
26105|Cornillon-sur-l’Oule|26510
26106|La Coucourde|26740
26107|Crépol|26350
26108|Crest|26400
26110|Crozes-Hermitage|26600
26111|Crupies|26460
26112|Curnier|26110
26113|Die|26150
26114|Dieulefit|26220
26115|Divajeu|26400
26116|Donzère|26290
26117|Échevis|26190
26118|Épinouze|26210
26119|Érôme|26600
26121|Espeluche|26780
26122|Espenel|26340
26123|Establet|26470
26124|Étoile-sur-Rhône|26800
26125|Eurre|26400
26126|Eygalayes|26560
26127|Eygaliers|26170
26128|Eygluy-Escoulin|26400
26129|Eymeux|26730
26130|Eyroles|26110
26131|Eyzahut|26160
26133|Fay-le-Clos|26240
26134|Félines-sur-Rimandoule|26160
26135|Ferrassières|26570
26136|Val-Maravel|26310
26137|Francillon-sur-Roubion|26400
26138|La Garde-Adhémar|26700
26139|Génissieux|26750
26140|Geyssans|26750
26141|Gigors-et-Lozeron|26400
26142|Glandage|26410
26143|Le Grand-Serre|26530
26144|Grane|26400
26145|Les Granges-Gontardes|26290
26146|Grignan|26230
26147|Gumiane|26470
26148|Hauterives|26390
26149|Hostun|26730
26150|Izon-la-Bruisse|26560
26152|Jonchères|26310
26153|Laborel|26560
26154|Lachau|26560
26155|Lapeyrouse-Mornay|26210
26156|Larnage|26600
26157|La Laupie|26740
26159|Laval-d’Aix|26150
26160|Laveyron|26240
26161|Lemps|26510
26162|Lens-Lestang|26210
26163|Léoncel|26190
26164|Lesches-en-Diois|26310
26165|Livron-sur-Drôme|26250
26166|Loriol-sur-Drôme|26270
26167|Luc-en-Diois|26310
26168|Lus-la-Croix-Haute|26620
26169|Malataverne|26780
26170|Malissard|26120
26171|Manas|26160
26172|Manthes|26210
26173|Marches|26300
26174|Margès|26260
26175|Marignac-en-Diois|26150
26176|Marsanne|26740
26177|Marsaz|26260
26178|Menglon|26410
26179|Mercurol-Veaunes|26600
26180|Mérindol-les-Oliviers|26170
26181|Mévouillon|26560
26182|Mirabel-aux-Baronnies|26110
26183|Mirabel-et-Blacons|26400
26185|Mirmande|26270
26186|Miscon|26310
26188|Mollans-sur-Ouvèze|26170
26189|Montauban-sur-l’Ouvèze|26170
26190|Montaulieu|26110
26191|Montboucher-sur-Jabron|26740
26192|Montbrison-sur-Lez|26770
26193|Montbrun-les-Bains|26570
26194|Montchenu|26350
26195|Montclar-sur-Gervanne|26400
26196|Montéléger|26760
26197|Montélier|26120
26198|Montélimar|26200
26199|Montferrand-la-Fare|26510
26200|Montfroc|26560
26201|Montguers|26170
26202|Montjoux|26220
26203|Montjoyer|26230
26204|Montlaur-en-Diois|26310
26205|Montmaur-en-Diois|26150
26206|Montmeyran|26120
26207|Montmiral|26750
26208|Montoison|26800
26209|Montréal-les-Sources|26510
26210|Valherbasse|26350
26211|Montségur-sur-Lauzon|26130
26212|Montvendre|26120
26213|Moras-en-Valloire|26210
26214|Mornans|26460
26215|La Motte-Chalancon|26470
26216|Saint-Jean-de-Galaure|26240
26217|La Motte-Fanjas|26190
26218|Mours-Saint-Eusèbe|26540
26220|Nyons|26110
26221|Omblèze|26400
26222|Orcinas|26220
26223|Oriol-en-Royans|26190
26224|Ourches|26120
26225|Parnans|26750
26226|Le Pègue|26770
26227|Pelonne|26510
26228|Pennes-le-Sec|26340
26229|La Penne-sur-l’Ouvèze|26170
26231|Peyrins|26380
26232|Peyrus|26120
26233|Piégon|26110
26234|Piégros-la-Clastre|26400
26235|Pierrelatte|26700
26236|Pierrelongue|26170
26238|Les Pilles|26110
26239|Plaisians|26170
26240|Plan-de-Baix|26400
26241|Le Poët-Célard|26460
26242|Le Poët-en-Percip|26170
26243|Le Poët-Laval|26160
26244|Le Poët-Sigillat|26110
26245|Pommerol|26470
26246|Ponet-et-Saint-Auban|26150
26247|Ponsas|26240
26248|Pontaix|26150
26249|Pont-de-Barret|26160
26250|Pont-de-l’Isère|26600
26251|Portes-en-Valdaine|26160
26252|Portes-lès-Valence|26800
26253|Poyols|26310
26254|Pradelle|26340
26255|Les Prés|26310
26256|Propiac|26170
26257|Puygiron|26160
26258|Puy-Saint-Martin|26450
26259|Ratières|26330
26261|Réauville|26230
26262|Recoubeau-Jansac|26310
26263|Reilhanette|26570
26264|Rémuzat|26510
26266|Rimon-et-Savel|26340
26267|Rioms|26170
26268|Rochebaudin|26160
26269|Rochebrune|26110
26270|Rochechinard|26190
26271|La Roche-de-Glun|26600
26272|Rochefort-en-Valdaine|26160
26273|Rochefort-Samson|26300
26274|Rochefourchat|26340
26275|Rochegude|26790
26276|Roche-Saint-Secret-Béconne|26770
26277|La Roche-sur-Grane|26400
26278|La Roche-sur-le-Buis|26170
26279|La Rochette-du-Buis|26170
26281|Romans-sur-Isère|26100
26282|Romeyer|26150
26283|Rottier|26470
26284|Roussas|26230
26285|Rousset-les-Vignes|26770
26286|Roussieux|26510
26287|Roynac|26450
26288|Sahune|26510
26289|Saillans|26340
26290|Saint-Agnan-en-Vercors|26420
26291|Saint-Andéol|26150
26292|Saint-Auban-sur-l’Ouvèze|26170
26293|Saint-Avit|26330
26294|Saint-Bardoux|26260
26295|Saint-Barthélemy-de-Vals|26240
26296|Saint-Benoit-en-Diois|26340
26298|Saint-Christophe-et-le-Laris|26350
26299|Sainte-Croix|26150
26300|Saint-Dizier-en-Diois|26310
26301|Saint-Donat-sur-l’Herbasse|26260
26302|Sainte-Eulalie-en-Royans|26190
26303|Sainte-Euphémie-sur-Ouvèze|26170
26304|Saint-Ferréol-Trente-Pas|26110
26305|Saint-Gervais-sur-Roubion|26160
26306|Sainte-Jalle|26110
26307|Saint-Jean-en-Royans|26190
26308|Saint-Julien-en-Quint|26150
26309|Saint-Julien-en-Vercors|26420
26310|Saint-Laurent-d’Onay|26350
26311|Saint-Laurent-en-Royans|26190
26312|Saint-Marcel-lès-Sauzet|26740
26313|Saint-Marcel-lès-Valence|26320
26314|Saint-Martin-d’Août|26330
26315|Saint-Martin-en-Vercors|26420
26316|Saint-Martin-le-Colonel|26190
26317|Saint-Maurice-sur-Eygues|26110
26318|Saint-May|26510
26319|Saint-Michel-sur-Savasse|26750
26320|Saint-Nazaire-en-Royans|26190
26321|Saint-Nazaire-le-Désert|26340
26322|Saint-Pantaléon-les-Vignes|26770
26323|Saint-Paul-lès-Romans|26750
26324|Saint-Paul-Trois-Châteaux|26130
26325|Saint-Rambert-d’Albon|26140
26326|Saint-Restitut|26130
26327|Saint-Roman|26410
26328|Saint-Sauveur-en-Diois|26340
26329|Saint-Sauveur-Gouvernet|26110
26330|Saint-Sorlin-en-Valloire|26210
26331|Saint-Thomas-en-Royans|26190
26332|Saint-Uze|26240
26333|Saint-Vallier|26240
26334|Salettes|26160
26335|Salles-sous-Bois|26770
26336|Saou|26400
26337|Saulce-sur-Rhône|26270
26338|Sauzet|26740
26339|Savasse|26740
26340|Séderon|26560
26341|Serves-sur-Rhône|26600
26342|Solérieux|26130
26343|Souspierre|26160
26344|Soyans|26400
26345|Suze-la-Rousse|26790
26346|Suze|26400
26347|Tain-l’Hermitage|26600
26348|Taulignan|26770
26349|Tersanne|26390
26350|Teyssières|26220
26351|Les Tonils|26460
26352|La Touche|26160
26353|Les Tourrettes|26740
26355|Triors|26750
26356|Truinas|26460
26357|Tulette|26790
26358|Upie|26120
26359|Vachères-en-Quint|26150
26360|Valaurie|26230
26361|Valdrôme|26310
26362|Valence|26000
26363|Valouse|26110
26364|Vassieux-en-Vercors|26420
26365|Vaunaveys-la-Rochette|26400
26367|Venterol|26110
26368|Vercheny|26340
26369|Verclause|26510
26370|Vercoiran|26170
26372|Vers-sur-Méouge|26560
26373|Vesc|26220
26374|Villebois-les-Pins|05700
26375|Villefranche-le-Château|26560
26376|Villeperdrix|26510
26377|Vinsobres|26110
26378|Volvent|26470
26379|Granges-les-Beaumont|26600
26380|Gervans|26600
26381|Jaillans|26300
26382|Saint-Vincent-la-Commanderie|26300
`);
