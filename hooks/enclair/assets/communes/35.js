ENCLAIR_COMMUNES("35", "2026", `
35001|Acigné|35690
35002|Amanlis|35150
35003|Andouillé-Neuville|35250
35004|Val-Couesnon|35460 35560
35005|Arbrissel|35130
35006|Argentré-du-Plessis|35370
35007|Aubigné|35250
35008|Availles-sur-Seiche|35130
35009|Baguer-Morvan|35120
35010|Baguer-Pican|35120
35012|Bain-de-Bretagne|35470
35013|Bains-sur-Oust|35600
35014|Bais|35680
35015|Balazé|35500
35016|Baulon|35580
35017|La Baussaine|35190
35018|La Bazouge-du-Désert|35420
35019|Bazouges-la-Pérouse|35560
35021|Beaucé|35133
35022|Bécherel|35190
35023|Bédée|35137
35024|Betton|35830
35025|Billé|35133
35026|Bléruais|35750
35027|Boisgervilly|35360
35028|Boistrudan|35150
35029|Bonnemain|35270
35030|La Bosse-de-Bretagne|35320
35031|La Bouëxière|35340
35032|Bourgbarré|35230
35033|Bourg-des-Comptes|35890
35034|La Boussac|35120
35035|Bovel|35330
35037|Bréal-sous-Montfort|35310
35038|Bréal-sous-Vitré|35370
35039|Brécé|35530
35040|Breteil|35160
35041|Brie|35150
35042|Brielles|35370
35044|Broualan|35120
35045|Bruc-sur-Aff|35550
35046|Les Brulais|35330
35047|Bruz|35170
35049|Cancale|35260
35050|Cardroc|35190
35051|Cesson-Sévigné|35510
35052|Champeaux|35500
35054|Chanteloup|35150
35055|Chantepie|35135
35056|La Chapelle-aux-Filtzméens|35190
35057|La Chapelle-Bouëxic|35330
35058|La Chapelle-Chaussée|35630
35059|La Chapelle-des-Fougeretz|35520
35060|La Chapelle du Lou du Lac|35360
35061|La Chapelle-Erbrée|35500
35062|La Chapelle-Fleurigné|35133
35063|La Chapelle-Saint-Aubert|35140
35064|La Chapelle-de-Brain|35660
35065|La Chapelle-Thouarault|35590
35066|Chartres-de-Bretagne|35131
35067|Chasné-sur-Illet|35250
35068|Châteaubourg|35220
35069|Châteaugiron|35410
35070|Châteauneuf-d’Ille-et-Vilaine|35430
35071|Le Châtellier|35133
35072|Châtillon-en-Vendelais|35210
35075|Chauvigné|35490
35076|Chavagne|35310
35077|Chelun|35640
35078|Cherrueix|35120
35079|Chevaigné|35250
35080|Cintré|35310
35081|Clayes|35590
35082|Coësmes|35134
35084|Comblessac|35330
35085|Combourg|35270
35086|Combourtillé|35210
35087|Cornillé|35500
35088|Corps-Nuds|35150
35089|La Couyère|35320
35090|Crevin|35320
35091|Le Crouais|35290
35092|Cuguen|35270
35093|Dinard|35800
35094|Dingé|35440
35095|Dol-de-Bretagne|35120
35096|Domagné|35113
35097|Domalain|35680
35098|La Dominelais|35390
35099|Domloup|35410
35101|Dourdain|35450
35102|Drouges|35130
35103|Eancé|35640
35104|Epiniac|35120
35105|Erbrée|35500
35106|Ercé-en-Lamée|35620
35107|Ercé-près-Liffré|35340
35108|Essé|35150
35109|Étrelles|35370
35110|Feins|35440
35111|Le Ferré|35420
35114|Forges-la-Forêt|35640
35115|Fougères|35300
35116|La Fresnais|35111
35117|Gaël|35290
35118|Gahard|35490
35119|Gennes-sur-Seiche|35370
35120|Gévezé|35850
35121|Gosné|35140
35122|La Gouesnière|35350
35123|Goven|35580
35124|Grand-Fougeray|35390
35125|La Guerche-de-Bretagne|35130
35126|Guichen|35580
35127|Guignen|35580
35128|Guipel|35440
35130|Hédé-Bazouges|35630
35131|L’Hermitage|35590
35132|Hirel|35120
35133|Iffendic|35750
35134|Les Iffs|35630
35135|Irodouër|35850
35136|Janzé|35150
35137|Javené|35133
35138|Laignelet|35133
35139|Laillé|35890
35140|Lalleu|35320
35141|Landavran|35450
35142|Landéan|35133
35143|Landujan|35360
35144|Langan|35850
35145|Langon|35660
35146|Langouet|35630
35148|Lanrigan|35270
35149|Lassy|35580
35150|Lécousse|35133
35151|Lieuron|35550
35152|Liffré|35340
35153|Lillemer|35111
35154|Livré-sur-Changeon|35450
35155|Lohéac|35550
35156|Longaulnay|35190
35157|Le Loroux|35133
35159|Lourmais|35270
35160|Loutehel|35330
35161|Louvigné-de-Bais|35680
35162|Louvigné-du-Désert|35420
35163|Luitré-Dompierre|35133 35210
35164|Marcillé-Raoul|35560
35165|Marcillé-Robert|35240
35166|Marpiré|35220
35167|Martigné-Ferchaud|35640
35168|Val d’Anast|35330
35169|Maxent|35380
35170|Mecé|35450
35171|Médréac|35360
35172|Meillac|35270
35173|Melesse|35520
35174|Mellé|35420
35175|Mernel|35330
35176|Guipry-Messac|35480
35177|La Mézière|35520
35178|Mézières-sur-Couesnon|35140
35179|Miniac-Morvan|35540
35180|Miniac-sous-Bécherel|35190
35181|Le Minihic-sur-Rance|35870
35183|Mondevert|35370
35184|Montauban-de-Bretagne|35360
35185|Montautour|35210
35186|Mont-Dol|35120
35187|Monterfil|35160
35188|Montfort-sur-Meu|35160
35189|Montgermont|35760
35190|Monthault|35420
35191|Les Portes du Coglais|35460
35192|Montreuil-des-Landes|35210
35193|Montreuil-le-Gast|35520
35194|Montreuil-sous-Pérouse|35500
35195|Montreuil-sur-Ille|35440
35196|Mordelles|35310
35197|Mouazé|35250
35198|Moulins|35680
35199|Moussé|35130
35200|Moutiers|35130
35201|Muel|35290
35202|La Noë-Blanche|35470
35203|La Nouaye|35137
35204|Nouvoitou|35410
35205|Noyal-sous-Bazouges|35560
35206|Noyal-Châtillon-sur-Seiche|35230
35207|Noyal-sur-Vilaine|35530
35208|Orgères|35230
35210|Pacé|35740
35211|Paimpont|35380
35212|Pancé|35320
35214|Parcé|35210
35215|Parigné|35133
35216|Parthenay-de-Bretagne|35850
35217|Le Pertre|35370
35218|Le Petit-Fougeray|35320
35219|Pipriac|35550
35220|Piré-Chancé|35150 35680
35221|Pléchâtel|35470
35222|Pleine-Fougères|35610
35223|Plélan-le-Grand|35380
35224|Plerguer|35540
35225|Plesder|35720
35226|Pleugueneuc|35720
35227|Pleumeleuc|35137
35228|Pleurtuit|35730
35229|Pocé-les-Bois|35500
35230|Poilley|35420
35231|Poligné|35320
35232|Princé|35210
35233|Québriac|35190
35234|Quédillac|35290
35235|Rannée|35130
35236|Redon|35600
35237|Renac|35660
35238|Rennes|35000 35200 35700
35239|Retiers|35240
35240|Le Rheu|35650
35241|La Richardais|35780
35242|Rimou|35560
35243|Romagné|35133
35244|Romazy|35490
35245|Romillé|35850
35246|Roz-Landrieux|35120
35247|Roz-sur-Couesnon|35610
35248|Sains|35610
35249|Sainte-Anne-sur-Vilaine|35390
35250|Saint-Armel|35230
35251|Saint-Aubin-d’Aubigné|35250
35252|Saint-Aubin-des-Landes|35500
35253|Saint-Aubin-du-Cormier|35140
35255|Saint-Benoît-des-Ondes|35114
35256|Saint-Briac-sur-Mer|35800
35257|Maen Roch|35460
35258|Saint-Brieuc-des-Iffs|35630
35259|Saint-Broladre|35120
35260|Saint-Christophe-des-Bois|35210
35261|Saint-Christophe-de-Valains|35140
35262|Sainte-Colombe|35134
35263|Saint-Coulomb|35350
35264|Saint-Didier|35220
35265|Saint-Domineuc|35190
35266|Saint-Erblon|35230
35268|Saint-Ganton|35550
35270|Saint-Georges-de-Gréhaigne|35610
35271|Saint-Georges-de-Reintembault|35420
35272|Saint-Germain-du-Pinel|35370
35273|Saint-Germain-en-Coglès|35133
35274|Saint-Germain-sur-Ille|35250
35275|Saint-Gilles|35590
35276|Saint-Gondran|35630
35277|Saint-Gonlay|35750
35278|Saint-Grégoire|35760
35279|Saint-Guinoux|35430
35280|Saint-Hilaire-des-Landes|35140
35281|Saint-Jacques-de-la-Lande|35136
35282|Rives-du-Couesnon|35140
35283|Saint-Jean-sur-Vilaine|35220
35284|Saint-Jouan-des-Guérets|35430
35285|Saint-Just|35550
35286|Saint-Léger-des-Prés|35270
35287|Saint-Lunaire|35800
35288|Saint-Malo|35400
35289|Saint-Malo-de-Phily|35480
35290|Saint-Malon-sur-Mel|35750
35291|Saint-Marcan|35120
35292|Saint-Marc-le-Blanc|35460
35294|Sainte-Marie|35600
35295|Saint-Maugan|35750
35296|Saint-Médard-sur-Ille|35250
35297|Saint-Méen-le-Grand|35290
35299|Saint-Méloir-des-Ondes|35350
35300|Saint-M’Hervé|35500
35302|Saint-Onen-la-Chapelle|35290
35304|Saint-Ouen-des-Alleux|35140
35305|Saint-Péran|35380
35306|Saint-Père-Marc-en-Poulet|35430
35307|Saint-Pern|35190
35308|Mesnil-Roc’h|35720
35309|Saint-Rémy-du-Plain|35560
35310|Saint-Sauveur-des-Landes|35133
35311|Saint-Séglin|35330
35312|Saint-Senoux|35580
35314|Saint-Suliac|35430
35315|Saint-Sulpice-la-Forêt|35250
35316|Saint-Sulpice-des-Landes|35390
35317|Saint-Symphorien|35630
35318|Saint-Thual|35190
35319|Saint-Thurial|35310
35320|Saint-Uniac|35360
35321|Saulnières|35320
35322|Le Sel-de-Bretagne|35320
35324|La Selle-en-Luitré|35133
35325|La Selle-Guerchaise|35130
35326|Sens-de-Bretagne|35490
35327|Servon-sur-Vilaine|35530
35328|Sixt-sur-Aff|35550
35329|Sougeal|35610
35330|Taillis|35500
35331|Talensac|35160
35332|Teillay|35620
35333|Le Theil-de-Bretagne|35240
35334|Thorigné-Fouillard|35235
35335|Thourie|35134
35336|Le Tiercent|35460
35337|Tinténiac|35190
35338|Torcé|35370
35339|Trans-la-Forêt|35610
35340|Treffendel|35380
35342|Trémeheuc|35270
35343|Tresbœuf|35320
35345|Trévérien|35190
35346|Trimer|35190
35347|Val-d’Izé|35450
35350|Vergéal|35680
35351|Le Verger|35160
35352|Vern-sur-Seiche|35770
35353|Vezin-le-Coquet|35132
35354|Vieux-Viel|35610
35355|Vieux-Vy-sur-Couesnon|35490
35356|Vignoc|35630
35357|Villamée|35420
35358|La Ville-ès-Nonais|35430
35359|Visseiche|35130
35360|Vitré|35500
35361|Le Vivier-sur-Mer|35960
35362|Le Tronchet|35540
35363|Pont-Péan|35131
`);
