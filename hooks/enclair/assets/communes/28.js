ENCLAIR_COMMUNES("28", "2026", `
28001|Abondant|28410
28003|Allainville|28500
28004|Allonnes|28150
28005|Alluyes|28800
28006|Amilly|28300
28007|Anet|28260
28008|Ardelles|28170
28009|Ardelu|28700
28010|Argenvilliers|28480
28012|Vald’Yerre|28290
28013|Aunay-sous-Auneau|28700
28014|Aunay-sous-Crécy|28500
28015|Auneau-Bleury-Saint-Symphorien|28700
28016|Les Autels-Villevillon|28330
28018|Authon-du-Perche|28330
28019|Baigneaux|28140
28021|Bailleau-le-Pin|28120
28022|Bailleau-l’Évêque|28300
28023|Bailleau-Armenonville|28320
28024|Barjouville|28630
28026|Baudreville|28310
28027|La Bazoche-Gouet|28330
28028|Bazoches-en-Dunois|28140
28029|Bazoches-les-Hautes|28140
28030|Beauche|28270
28031|Beaumont-les-Autels|28480
28032|Beauvilliers|28150
28033|Belhomert-Guéhouville|28240
28034|Berchères-Saint-Germain|28300
28035|Berchères-les-Pierres|28630
28036|Berchères-sur-Vesgre|28260
28037|Bérou-la-Mulotière|28270
28038|Béthonvilliers|28330
28039|Béville-le-Comte|28700
28040|Billancelles|28190
28041|Blandainville|28120
28045|Boissy-en-Drouais|28500
28046|Boissy-lès-Perche|28340
28047|Boisville-la-Saint-Père|28150
28048|La Bourdinière-Saint-Loup|28360
28049|Boncé|28150
28050|Boncourt|28260
28051|Bonneval|28800
28052|Bouglainval|28130
28053|Le Boullay-les-Deux-Églises|28170
28054|Le Boullay-Mivoye|28210
28055|Le Boullay-Thierry|28210
28056|Boutigny-Prouais|28410
28057|Bouville|28800
28058|Bréchamps|28210
28059|Brezolles|28270
28060|Briconville|28300
28061|Brou|28160
28062|Broué|28410
28064|Bû|28410
28065|Bullainville|28800
28067|Cernay|28120
28068|Challet|28300
28070|Champhol|28300
28071|Champrond-en-Gâtine|28240
28072|Champrond-en-Perchet|28400
28073|Champseru|28700
28074|La Chapelle-d’Aunainville|28700
28075|La Chapelle-du-Noyer|28200
28076|La Chapelle-Forainvilliers|28500
28077|La Chapelle-Fortin|28340
28078|Chapelle-Guillaume|28330
28079|Chapelle-Royale|28290
28080|Charbonnières|28330
28081|Charonville|28120
28082|Charpont|28500
28084|Chartainvilliers|28130
28085|Chartres|28000
28086|Chassant|28480
28087|Châtaincourt|28270
28088|Châteaudun|28200
28089|Châteauneuf-en-Thymerais|28170
28090|Les Châtelets|28270
28091|Les Châtelliers-Notre-Dame|28120
28092|Châtenay|28700
28094|Chaudon|28210
28095|Chauffours|28120
28096|La Chaussée-d’Ivry|28260
28098|Cherisy|28500
28099|Chuisnes|28190
28100|Cintray|28300
28102|Clévilliers|28300
28103|Cloyes-les-Trois-Rivières|28220
28104|Coltainville|28300
28105|Combres|28480
28106|Conie-Molitard|28200
28107|Corancez|28630
28108|Cormainville|28140
28109|Les Corvées-les-Yys|28240
28110|Le Coudray|28630
28111|Coudray-au-Perche|28330
28113|Coulombs|28210
28114|Courbehaye|28140
28116|Courville-sur-Eure|28190
28117|Crécy-Couvé|28500
28118|Croisilles|28210
28119|La Croix-du-Perche|28480
28120|Crucey-Villages|28270
28121|Dambron|28140
28122|Dammarie|28360
28123|Dampierre-sous-Brou|28160
28124|Dampierre-sur-Avre|28350
28126|Dancy|28800
28127|Dangeau|28160
28128|Dangers|28190
28129|Denonville|28700
28130|Digny|28250
28132|Donnemain-Saint-Mamès|28200
28134|Dreux|28100
28135|Droue-sur-Drouette|28230
28136|Écluzelles|28500
28137|Écrosnes|28320
28139|Épeautrolles|28120
28140|Épernon|28230
28141|Ermenonville-la-Grande|28120
28142|Ermenonville-la-Petite|28120
28143|Escorpain|28270
28144|Les Étilleux|28330
28146|Faverolles|28210
28147|Favières|28170
28148|Le Favril|28190
28149|La Ferté-Vidame|28340
28151|Fessanvilliers-Mattanvilliers|28270
28153|Flacey|28800
28154|Fontaine-la-Guyon|28190
28155|Fontaine-les-Ribouts|28170
28156|Fontaine-Simon|28240
28157|Fontenay-sur-Conie|28140
28158|Fontenay-sur-Eure|28630
28159|La Framboisière|28250
28160|Francourville|28700
28161|Frazé|28160
28162|Fresnay-le-Comte|28360
28163|Fresnay-le-Gilmert|28300
28164|Fresnay-l’Évêque|28310
28166|Friaize|28240
28167|Fruncé|28190
28168|Gallardon|28320
28169|Garancières-en-Beauce|28700
28170|Garancières-en-Drouais|28500
28171|Garnay|28500
28172|Gas|28320
28173|Gasville-Oisème|28300
28175|La Gaudaine|28400
28176|Le Gault-Saint-Denis|28800
28177|Gellainville|28630
28178|Germainville|28500
28180|Gilles|28260
28182|Gohory|28160
28183|Gommerville|28310 28700
28184|Gouillons|28310
28185|Goussainville|28410
28187|Guainville|28260
28188|Le Gué-de-Longroi|28700
28189|Guilleville|28310
28190|Guillonville|28140
28191|Hanches|28130
28192|Happonvilliers|28480
28193|Havelu|28410
28194|Houville-la-Branche|28700
28195|Houx|28130
28196|Illiers-Combray|28120
28197|Intréville|28310
28198|Jallans|28200
28199|Janville-en-Beauce|28310
28200|Jaudrais|28250
28201|Jouy|28300
28202|Lamblore|28340
28203|Landelles|28190
28206|Laons|28270
28207|Léthuin|28700
28208|Levainville|28700
28209|Lèves|28300
28210|Levesville-la-Chenard|28310
28211|Logron|28200
28212|Loigny-la-Bataille|28140
28213|Lormaye|28210
28214|La Loupe|28240
28215|Louville-la-Chenard|28150
28216|Louvilliers-en-Drouais|28500
28217|Louvilliers-lès-Perche|28250
28218|Lucé|28110
28219|Luigny|28480
28220|Luisant|28600
28221|Lumeau|28140
28222|Luplanté|28360
28223|Luray|28500
28225|Magny|28120
28226|Maillebois|28170
28227|Maintenon|28130
28229|Mainvilliers|28300
28230|Maisons|28700
28231|La Mancelière|28270
28232|Manou|28240
28233|Marboué|28200
28234|Marchéville|28120
28235|Marchezais|28410
28236|Arcisses|28400
28237|Marolles-les-Buis|28400
28239|Marville-Moutiers-Brûlé|28500
28240|Meaucé|28240
28242|Méréglise|28120
28243|Mérouville|28310
28245|Meslay-le-Grenet|28120
28246|Meslay-le-Vidame|28360
28247|Le Mesnil-Simon|28260
28248|Le Mesnil-Thomas|28250
28249|Mévoisins|28130
28251|Mézières-en-Drouais|28500
28252|Miermaigne|28480
28253|Mignières|28630
28254|Mittainvilliers-Vérigny|28190
28255|Moinville-la-Jeulin|28700
28256|Moléans|28200
28257|Mondonville-Saint-Jean|28700
28259|Montboissier|28800
28260|Montharville|28800
28261|Montigny-le-Chartif|28120
28263|Montigny-sur-Avre|28270
28264|Montireau|28240
28265|Montlandon|28240
28267|Montreuil|28500
28268|Morainville|28700
28269|Morancez|28630
28270|Moriers|28800
28271|Morvilliers|28340
28272|Mottereau|28160
28273|Moulhard|28160
28274|Moutiers-en-Beauce|28150
28275|Néron|28210
28277|Neuvy-en-Dunois|28800
28278|Nogent-le-Phaye|28630
28279|Nogent-le-Roi|28210
28280|Nogent-le-Rotrou|28400
28281|Nogent-sur-Eure|28120
28282|Nonvilliers-Grandhoux|28120
28283|Nottonville|28140
28284|Oinville-Saint-Liphard|28310
28285|Oinville-sous-Auneau|28700
28286|Ollé|28120
28287|Orgères-en-Beauce|28140
28289|Ormoy|28210
28290|Orrouer|28190
28291|Ouarville|28150
28292|Ouerre|28500
28293|Oulins|28260
28294|Oysonville|28700
28296|Péronville|28140
28298|Pierres|28130
28299|Les Pinthières|28210
28300|Poinville|28310
28301|Poisvilliers|28300
28302|Pontgouin|28190
28303|Poupry|28140
28304|Prasville|28150
28305|Pré-Saint-Évroult|28800
28306|Pré-Saint-Martin|28800
28308|Prudemanche|28270
28309|Prunay-le-Gillon|28360
28310|La Puisaye|28250
28312|Puiseux|28170
28313|Réclainville|28150
28314|Les Ressuintes|28340
28315|Revercourt|28270
28316|Rohaire|28340
28317|Roinville|28700
28319|Neuville Saint Denis|28310
28321|Rouvres|28260
28322|Rueil-la-Gadelière|28270
28323|Saint-Ange-et-Torçay|28170
28324|Saint-Arnoult-des-Bois|28190
28325|Saint-Aubin-des-Bois|28300
28326|Saint-Avit-les-Guespières|28120
28327|Saint-Bomer|28330
28329|Saint-Christophe|28200
28330|Villemaury|28200
28331|Saintigny|28480
28332|Sainte-Gemme-Moronval|28500
28333|Saint-Denis-des-Puits|28240
28334|Saint-Denis-Lanneray|28200
28335|Saint-Éliph|28240
28336|Saint-Éman|28120
28337|Saint-Georges-sur-Eure|28190
28339|Saint-Germain-le-Gaillard|28190
28341|Saint-Jean-de-Rebervilliers|28170
28342|Saint-Jean-Pierre-Fixte|28400
28343|Saint-Laurent-la-Gâtine|28210
28344|Saint-Léger-des-Aubées|28700
28346|Saint-Lubin-de-Cravant|28270
28347|Saint-Lubin-de-la-Haye|28410
28348|Saint-Lubin-des-Joncherets|28350
28349|Saint-Lucien|28210
28350|Saint-Luperce|28190
28351|Saint-Maixme-Hauterive|28170
28352|Saint-Martin-de-Nigelles|28130
28353|Saint-Maur-sur-le-Loir|28800
28354|Saint-Maurice-Saint-Germain|28240
28355|Saint-Ouen-Marchefroy|28260
28357|Saint-Piat|28130
28358|Saint-Prest|28300
28359|Saint-Rémy-sur-Avre|28380
28360|Saint-Sauveur-Marville|28170
28362|Saint-Victor-de-Buthon|28240
28363|Sainville|28700
28364|Sancheville|28800
28365|Sandarville|28120
28366|Santeuil|28700
28367|Santilly|28310
28368|La Saucelle|28250
28369|Saulnières|28500
28370|Saumeray|28800
28371|Saussay|28260
28372|Senantes|28210
28373|Senonches|28250
28374|Serazereux|28170
28375|Serville|28410
28377|Sorel-Moussel|28260
28378|Souancé-au-Perche|28400
28379|Soulaires|28130
28380|Sours|28630
28382|Terminiers|28140
28383|Theuville|28150 28360
28385|Le Thieulin|28240
28386|Thimert-Gâtelles|28170
28387|Thiron-Gardais|28480
28388|Thivars|28630
28389|Thiville|28200
28390|Tillay-le-Péneux|28140
28391|Toury|28310
28392|Trancrainville|28310
28393|Tremblay-les-Villages|28170
28394|Tréon|28500
28395|Trizay-Coutretot-Saint-Serge|28400
28396|Trizay-lès-Bonneval|28800
28397|Umpeau|28700
28398|Unverre|28160
28400|Varize|28140
28401|Vaupillon|28240
28403|Ver-lès-Chartres|28630
28404|Vernouillet|28500
28405|Vert-en-Drouais|28500
28406|Éole-en-Beauce|28150
28407|Vichères|28480
28408|Vierville|28700
28409|Vieuvicq|28120
28410|Villampuy|28200
28411|Villars|28150
28414|Villebon|28190
28415|Villemeux-sur-Eure|28210
28417|Villiers-le-Morhier|28130
28418|Villiers-Saint-Orien|28800
28419|Vitray-en-Beauce|28360
28421|Voise|28700
28422|Les Villages Vovéens|28150
28423|Yermenonville|28130
28424|Yèvres|28160
28425|Ymeray|28320
28426|Ymonville|28150
`);
