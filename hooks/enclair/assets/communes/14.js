ENCLAIR_COMMUNES("14", "2026", `
14001|Ablon|14600
14003|Agy|14400
14005|Valambray|14190 14370 14540
14006|Amayé-sur-Orne|14210
14007|Amayé-sur-Seulles|14310
14009|Amfreville|14860
14012|Angerville|14430
14014|Colomby-Anguerny|14610
14015|Anisy|14610
14016|Annebault|14430
14019|Arganchy|14400
14020|Argences|14370
14021|Arromanches-les-Bains|14117
14022|Asnelles|14960
14023|Asnières-en-Bessin|14710
14024|Auberville|14640
14025|Aubigny|14700
14026|Audrieu|14250
14027|Les Monts d’Aunay|14260 14770
14030|Authie|14280
14032|Les Authieux-sur-Calonne|14130
14033|Auvillars|14340
14034|Avenay|14210
14035|Balleroy-sur-Drôme|14490
14036|Banneville-la-Campagne|14940
14037|Malherbe-sur-Ajon|14260
14038|Banville|14480
14039|Barbery|14220
14040|Barbeville|14400
14041|Barneville-la-Bertran|14600
14042|Baron-sur-Odon|14210
14043|Barou-en-Auge|14620
14044|Basly|14610
14045|Basseneville|14670
14046|Bavent|14860
14047|Bayeux|14400
14049|Bazenville|14480
14050|La Bazoque|14490
14053|Beaumais|14620
14054|Beaumesnil|14380
14055|Beaumont-en-Auge|14950
14057|Bellengreville|14370
14059|Benerville-sur-Mer|14910
14060|Bénouville|14970
14061|Souleuvre en Bocage|14260 14350
14062|Bény-sur-Mer|14440
14063|Bernesq|14710
14064|Bernières-d’Ailly|14170
14066|Bernières-sur-Mer|14990
14068|Biéville-Beuville|14112
14069|Beuvillers|14100
14070|Beuvron-en-Auge|14430
14076|Blainville-sur-Orne|14550
14077|Blangy-le-Château|14130
14078|Blay|14400
14079|Blonville-sur-Mer|14910
14080|Le Bô|14690
14082|La Boissière|14340
14083|Bonnebosq|14340
14084|Bonnemaison|14260
14085|Bonneville-la-Louvet|14130
14086|Bonneville-sur-Touques|14800
14087|Bonnœil|14700
14088|Bons-Tassilly|14420
14089|Bougy|14210
14090|Boulon|14220
14091|Bourgeauville|14430
14092|Bourguébus|14540
14093|Branville|14430
14096|Brémoy|14260
14097|Bretteville-le-Rabet|14190
14098|Thue et Mue|14210 14250 14740
14100|Bretteville-sur-Laize|14680
14101|Bretteville-sur-Odon|14760
14102|Le Breuil-en-Auge|14130
14103|Le Breuil-en-Bessin|14330
14104|Le Brévedent|14130
14106|Bréville-les-Monts|14860
14107|Bricqueville|14710
14110|Brucourt|14160
14111|Bucéels|14250
14116|Le Bû-sur-Rouvres|14190
14117|Cabourg|14390
14118|Caen|14000
14119|Cagny|14630
14120|Cahagnes|14240
14121|Cahagnolles|14490
14122|La Caine|14210
14123|Cairon|14610
14124|La Cambe|14230
14125|Cambes-en-Plaine|14610
14126|Cambremer|14340
14127|Campagnolles|14500
14130|Campigny|14490
14131|Canapville|14800
14132|Canchy|14230
14134|Canteloup|14370
14135|Carcagny|14740
14136|Cardonville|14230
14137|Carpiquet|14650
14138|Cartigny-l’Épinay|14330
14140|Castillon|14490
14141|Castillon-en-Auge|14140
14143|Caumont-sur-Aure|14240
14145|Cauvicourt|14190
14146|Cauville|14770
14147|Cernay|14290
14149|Cesny-aux-Vignes|14270
14150|Cesny-les-Sources|14220
14159|Chouain|14250
14160|Cintheaux|14680
14161|Clarbec|14130
14162|Clécy|14570
14163|Cléville|14370
14165|Colleville-sur-Mer|14710
14166|Colleville-Montgomery|14880
14167|Colombelles|14460
14168|Colombières|14710
14169|Colombiers-sur-Seulles|14480
14171|Combray|14220
14172|Commes|14520
14173|Condé-sur-Ifs|14270
14174|Condé-en-Normandie|14110 14770
14175|Condé-sur-Seulles|14400
14177|Coquainvilliers|14130
14179|Cordebugle|14100
14180|Cordey|14700
14181|Cormelles-le-Royal|14123
14182|Cormolain|14240
14183|Cossesseville|14690
14184|Cottun|14400
14190|Courcy|14170
14191|Courseulles-sur-Mer|14470
14193|Courtonne-la-Meurdrac|14100
14194|Courtonne-les-Deux-Églises|14290
14195|Courvaudon|14260
14196|Crépon|14480
14197|Cresserons|14440
14198|Cresseveuille|14430
14200|Creully sur Seulles|14480
14202|Cricquebœuf|14113
14203|Cricqueville-en-Auge|14430
14204|Cricqueville-en-Bessin|14450
14205|Cristot|14250
14206|Crocy|14620
14207|Croisilles|14220
14209|Crouay|14400
14211|Culey-le-Patry|14220
14214|Cussy|14400
14215|Cuverville|14840
14216|Damblainville|14620
14218|Danestal|14430
14220|Deauville|14800
14221|Démouville|14840
14223|Le Détroit|14690
14224|Deux-Jumeaux|14230
14225|Dives-sur-Mer|14160
14226|Donnay|14220
14227|Douville-en-Auge|14430
14228|Douvres-la-Délivrande|14440
14229|Dozulé|14430
14230|Drubec|14130
14231|Beaufour-Druval|14340
14232|Ducy-Sainte-Marguerite|14250
14236|Ellon|14250
14237|Émiéville|14630
14238|Englesqueville-en-Auge|14800
14239|Englesqueville-la-Percée|14710
14240|Épaney|14170
14241|Épinay-sur-Odon|14310
14242|Épron|14610
14243|Équemauville|14600
14244|Eraines|14700
14245|Ernes|14270
14246|Escoville|14850
14248|Espins|14220
14249|Esquay-Notre-Dame|14210
14250|Esquay-sur-Seulles|14400
14251|Esson|14220
14252|Estrées-la-Campagne|14190
14254|Éterville|14930
14256|Étréham|14400
14257|Évrecy|14210
14258|Falaise|14700
14260|Fauguernon|14100
14261|Le Faulq|14130
14266|Feuguerolles-Bully|14320
14269|Fierville-les-Parcs|14130
14270|Firfol|14100
14271|Fleury-sur-Orne|14123
14272|La Folie|14710
14273|La Folletière-Abenon|14290
14274|Fontaine-Étoupefour|14790
14275|Fontaine-Henry|14610
14276|Fontaine-le-Pin|14190
14277|Fontenay-le-Marmion|14320
14278|Fontenay-le-Pesnel|14250
14280|Formentin|14340
14281|Formigny La Bataille|14710
14282|Foulognes|14240
14283|Fourches|14620
14284|Fourneaux-le-Val|14700
14285|Le Fournet|14340
14286|Fourneville|14600
14287|Frénouville|14630
14288|Le Fresne-Camilly|14480
14289|Fresné-la-Mère|14700
14290|Fresney-le-Puceux|14680
14291|Fresney-le-Vieux|14220
14293|Fumichon|14590
14297|Gavrus|14210
14298|Géfosse-Fontenay|14230
14299|Genneville|14600
14301|Giberville|14730
14302|Glanville|14950
14303|Glos|14100
14304|Gonneville-sur-Honfleur|14600
14305|Gonneville-sur-Mer|14510
14306|Gonneville-en-Auge|14810
14308|Goustranville|14430
14309|Gouvix|14680
14310|Grainville-Langannerie|14190
14311|Grainville-sur-Odon|14210
14312|Grandcamp-Maisy|14450
14316|Grangues|14160
14318|Graye-sur-Mer|14470
14319|Grentheville|14540
14320|Grimbosq|14220
14322|Guéron|14400
14325|Hermanville-sur-Mer|14880
14326|Hermival-les-Vaux|14100
14327|Hérouville-Saint-Clair|14200
14328|Hérouvillette|14850
14329|Heuland|14430
14332|La Hoguette|14700
14333|Honfleur|14600
14334|L’Hôtellerie|14100
14335|Hotot-en-Auge|14430
14336|Hottot-les-Bagues|14250
14337|La Houblonnière|14340
14338|Houlgate|14510
14341|Ifs|14123
14342|Isigny-sur-Mer|14230 14330
14343|Les Isles-Bardel|14690
14344|Janville|14670
14345|Jort|14170
14346|Juaye-Mondaye|14250
14347|Dialan sur Chaîne|14260
14348|Juvigny-sur-Seulles|14250
14349|Laize-Clinchamps|14320
14352|Landelles-et-Coupigny|14380
14353|Landes-sur-Ajon|14310
14354|Langrune-sur-Mer|14830
14355|Ponts sur Seulles|14480
14357|Terres de Druance|14770
14358|Léaupartie|14340
14360|Leffard|14700
14362|Lessard-et-le-Chêne|14140
14364|Lingèvres|14250
14365|Lion-sur-Mer|14780
14366|Lisieux|14100
14367|Lison|14330
14368|Lisores|14140
14369|Litteau|14490
14370|Le Molay-Littry|14330
14371|Livarot-Pays-d’Auge|14140 14290
14374|Les Loges|14240
14375|Les Loges-Saulces|14700
14377|Longues-sur-Mer|14400
14378|Longueville|14230
14379|Longvillers|14310
14380|Loucelles|14250
14381|Louvagny|14170
14383|Louvigny|14111
14384|Luc-sur-Mer|14530
14385|Magny-en-Bessin|14400
14389|Maisoncelles-Pelvey|14310
14390|Maisoncelles-sur-Ajon|14210
14391|Maisons|14400
14393|Maizet|14210
14394|Maizières|14190
14396|Maltot|14930
14397|Mandeville-en-Bessin|14710
14398|Manerbe|14340
14399|Manneville-la-Pipard|14130
14400|Le Manoir|14400
14401|Manvieux|14117
14402|Le Marais-la-Chapelle|14620
14403|Marolles|14100
14404|Martainville|14220
14405|Martigny-sur-l’Ante|14700
14406|Moulins-en-Bessin|14480 14740
14407|Mathieu|14920
14408|Saint-Martin-de-May|14320
14409|Merville-Franceville-Plage|14810
14410|Méry-Bissières-en-Auge|14370
14411|Meslay|14220
14412|Le Mesnil-au-Grain|14260
14419|Le Mesnil-Eudes|14100
14421|Le Mesnil-Guillaume|14100
14424|Le Mesnil-Robert|14380
14425|Le Mesnil-Simon|14140
14426|Le Mesnil-sur-Blangy|14130
14427|Le Mesnil-Villement|14690
14430|Meuvaines|14960
14431|Mézidon Vallée d’Auge|14140 14270 14340 14370
14435|Les Monceaux|14100
14436|Monceaux-en-Bessin|14400
14437|Mondeville|14120
14438|Mondrainville|14210
14439|Monfréville|14230
14445|Montfiquet|14490
14446|Montigny|14210
14448|Montreuil-en-Auge|14340
14449|Monts-en-Bessin|14310
14452|Morteaux-Coulibœuf|14620
14453|Mosles|14400
14454|Mouen|14790
14455|Moulines|14220
14456|Moult-Chicheboville|14370
14457|Les Moutiers-en-Auge|14620
14458|Les Moutiers-en-Cinglais|14220
14460|Moyaux|14590
14461|Mutrécy|14220
14465|Nonant|14400
14466|Norolles|14100
14467|Noron-l’Abbaye|14700
14468|Noron-la-Poterie|14490
14469|Norrey-en-Auge|14620
14473|Notre-Dame-de-Livaye|14340
14474|Notre-Dame-d’Estrées-Corbon|14340
14475|Val d’Arry|14210 14310
14476|Olendon|14170
14478|Orbec|14290
14480|Osmanville|14230
14482|Ouézy|14270
14483|Ouffières|14220
14484|Ouilly-du-Houley|14590
14486|Ouilly-le-Tesson|14190
14487|Ouilly-le-Vicomte|14100
14488|Ouistreham|14150
14491|Parfouru-sur-Odon|14310
14492|Pennedepie|14600
14494|Périers-en-Auge|14160
14495|Périers-sur-le-Dan|14112
14496|Périgny|14770
14497|Perrières|14170
14498|Pertheville-Ners|14700
14499|Petiville|14390
14500|Pierrefitte-en-Auge|14130
14501|Pierrefitte-en-Cinglais|14690
14502|Pierrepont|14690
14504|Le Pin|14590
14506|Planquery|14490
14509|Plumetot|14440
14510|La Pommeraye|14690
14511|Pont-Bellanger|14380
14512|Pontécoulant|14110
14514|Pont-l’Évêque|14130
14515|Port-en-Bessin-Huppain|14520
14516|Potigny|14420
14519|Préaux-Bocage|14210
14520|Le Pré-d’Auge|14340
14522|Prêtreville|14140
14524|Putot-en-Auge|14430
14527|Belle Vie en Auge|14270 14340
14528|Quetteville|14130
14529|Ranchy|14400
14530|Ranville|14860
14531|Rapilly|14690
14533|Repentigny|14340
14534|Reux|14130
14535|Reviers|14470
14536|La Rivière-Saint-Sauveur|14600
14538|Castine-en-Plaine|14540
14540|Rocques|14100
14541|La Roque-Baignard|14340
14542|Rosel|14740
14543|Rots|14740 14980
14546|Rouvres|14190
14547|Rubercy|14710
14550|Rumesnil|14340
14552|Ryes|14400
14554|Le Castelet|14540
14555|Saint-André-d’Hébertot|14130
14556|Saint-André-sur-Orne|14320
14557|Saint-Arnoult|14800
14558|Saint-Aubin-d’Arquenay|14970
14559|Saint-Aubin-des-Bois|14380
14562|Saint-Aubin-sur-Mer|14750
14563|Saint-Benoît-d’Hébertot|14130
14565|Saint-Côme-de-Fresné|14960
14566|Saint-Contest|14280
14569|Sainte-Croix-sur-Mer|14480
14570|Valorbiquet|14290
14571|Saint-Denis-de-Mailloc|14100
14572|Saint-Denis-de-Méré|14110
14574|Saint-Désir|14100
14575|Saint-Étienne-la-Thillaye|14950
14576|Val-de-Vie|14140
14578|Saint-Gatien-des-Bois|14130
14579|Seulline|14260 14310
14581|Aurseulles|14240 14250
14582|Saint-Germain-de-Livet|14100
14586|Saint-Germain-du-Pert|14230
14587|Saint-Germain-la-Blanche-Herbe|14280
14588|Saint-Germain-Langot|14700
14589|Saint-Germain-le-Vasson|14190
14590|Sainte-Honorine-de-Ducy|14240
14591|Aure sur Mer|14520 14710
14592|Sainte-Honorine-du-Fay|14210
14593|Saint-Hymer|14130
14595|Saint-Jean-de-Livet|14100
14598|Saint-Jouin|14430
14601|Saint-Julien-sur-Calonne|14130
14602|Saint-Lambert|14570
14603|Saint-Laurent-de-Condel|14220
14605|Saint-Laurent-sur-Mer|14710
14606|Saint-Léger-Dubosq|14430
14607|Saint-Louet-sur-Seulles|14310
14609|Saint-Loup-Hors|14400
14610|Saint-Manvieu-Norrey|14740
14613|Saint-Marcouf|14330
14614|Sainte-Marguerite-d’Elle|14330
14619|Sainte-Marie-Outre-l’Eau|14380
14620|Saint-Martin-aux-Chartrains|14130
14621|Saint-Martin-de-Bienfaite-la-Cressonnière|14290
14622|Saint-Martin-de-Blagny|14710
14625|Saint-Martin-de-la-Lieue|14100
14626|Saint-Martin-de-Mailloc|14100
14627|Saint-Martin-de-Mieux|14700
14630|Saint-Martin-des-Entrées|14400
14635|Saint-Omer|14220
14637|Saint-Ouen-du-Mesnil-Oger|14670
14639|Saint-Ouen-le-Pin|14340
14640|Saint-Pair|14670
14643|Saint-Paul-du-Vernay|14490
14644|Saint-Philbert-des-Champs|14130
14645|Saint-Pierre-Azif|14950
14646|Saint-Pierre-Canivet|14700
14648|Saint-Pierre-des-Ifs|14100
14649|Saint-Pierre-du-Bû|14700
14650|Saint-Pierre-du-Fresne|14260
14651|Saint-Pierre-du-Jonquet|14670
14652|Saint-Pierre-du-Mont|14450
14654|Saint-Pierre-en-Auge|14140 14170
14656|Saint-Rémy|14570
14657|Saint-Samson|14670
14658|Noues de Sienne|14380
14659|Saint-Sylvain|14190
14660|Saint-Vaast-en-Auge|14640
14661|Saint-Vaast-sur-Seulles|14250
14663|Saint-Vigor-le-Grand|14400
14664|Sallen|14240
14665|Sallenelles|14121
14666|Sannerville|14940
14667|Saon|14330
14668|Saonnet|14330
14669|Sassy|14170
14672|Val de Drôme|14240 14350
14674|Soignolles|14190
14675|Soliers|14540
14676|Sommervieu|14400
14677|Soulangy|14700
14678|Soumont-Saint-Quentin|14420
14679|Subles|14400
14680|Sully|14400
14681|Surrain|14710
14682|Surville|14130
14684|Tessel|14250
14685|Thaon|14610
14687|Le Theil-en-Auge|14130
14689|Thury-Harcourt-le-Hom|14220
14692|Tilly-sur-Seulles|14250
14694|Le Torquesne|14130
14698|Touffréville|14940
14699|Touques|14800
14700|Tour-en-Bessin|14400
14701|Tourgéville|14800
14705|Tournières|14330
14706|Tourville-en-Auge|14130
14707|Tourville-sur-Odon|14210
14708|Tracy-Bocage|14310
14709|Tracy-sur-Mer|14117
14710|Tréprel|14690
14711|Trévières|14710
14712|Troarn|14670
14713|Montillières-sur-Orne|14210
14714|Le Tronquay|14490
14715|Trouville-sur-Mer|14360
14716|Trungy|14490
14719|Urville|14190
14720|Ussy|14420
14721|Vacognes-Neuilly|14210
14723|Valsemé|14340
14724|Varaville|14390
14726|Valdallière|14350 14410
14728|Vaucelles|14400
14731|Vauville|14800
14732|Vaux-sur-Aure|14400
14733|Vaux-sur-Seulles|14400
14734|Vendes|14250
14735|Vendeuvre|14170
14737|Versainville|14700
14738|Verson|14790
14739|Ver-sur-Mer|14114
14740|La Vespière-Friardel|14290
14741|Le Vey|14570
14742|Vicques|14170
14743|Victot-en-Auge|14430
14744|Vienne-en-Bessin|14400
14745|Vierville-sur-Mer|14710
14747|Vieux|14930
14748|Vieux-Bourg|14130
14751|Vignats|14700
14752|Villers-Bocage|14310
14753|Villers-Canivet|14420
14754|Villers-sur-Mer|14640
14755|Villerville|14113
14756|La Villette|14570
14758|Villons-les-Buissons|14610
14759|Villy-lez-Falaise|14700
14760|Villy-Bocage|14310
14761|Vimont|14370
14762|Vire Normandie|14500
14764|Pont-d’Ouilly|14690
`);
