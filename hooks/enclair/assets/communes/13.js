ENCLAIR_COMMUNES("13", "2026", `
13001|Aix-en-Provence|13080 13090 13100 13290 13540
13002|Allauch|13190
13003|Alleins|13980
13004|Arles|13104 13123 13129 13200 13280
13005|Aubagne|13400
13006|Aureille|13930
13007|Auriol|13390
13008|Aurons|13121
13009|La Barben|13330
13010|Barbentane|13570
13011|Les Baux-de-Provence|13520
13012|Beaurecueil|13100
13013|Belcodène|13720
13014|Berre-l’Étang|13130
13015|Bouc-Bel-Air|13320
13016|La Bouilladisse|13720
13017|Boulbon|13150
13018|Cabannes|13440
13019|Cabriès|13480
13020|Cadolive|13950
13021|Carry-le-Rouet|13620
13022|Cassis|13260
13023|Ceyreste|13600
13024|Charleval|13350
13025|Châteauneuf-le-Rouge|13790
13026|Châteauneuf-les-Martigues|13220
13027|Châteaurenard|13160
13028|La Ciotat|13600
13029|Cornillon-Confoux|13250
13030|Cuges-les-Pins|13780
13031|La Destrousse|13112
13032|Éguilles|13510
13033|Ensuès-la-Redonne|13820
13034|Eygalières|13810
13035|Eyguières|13430
13036|Eyragues|13630
13037|La Fare-les-Oliviers|13580
13038|Fontvieille|13990
13039|Fos-sur-Mer|13270
13040|Fuveau|13710
13041|Gardanne|13120
13042|Gémenos|13420
13043|Gignac-la-Nerthe|13180
13044|Grans|13450
13045|Graveson|13690
13046|Gréasque|13850
13047|Istres|13118 13800
13048|Jouques|13490
13049|Lamanon|13113
13050|Lambesc|13410
13051|Lançon-Provence|13680
13052|Maillane|13910
13053|Mallemort|13370
13054|Marignane|13700
13055|Marseille|13001 13002 13003 13004 13005 13006 13007 13008 13009 13010 13011 13012 13013 13014 13015 13016
13056|Martigues|13117 13500
13057|Mas-Blanc-des-Alpilles|13103
13058|Maussane-les-Alpilles|13520
13059|Meyrargues|13650
13060|Meyreuil|13590
13061|Saint-Pierre-de-Mézoargues|13150
13062|Mimet|13105
13063|Miramas|13140
13064|Mollégès|13940
13065|Mouriès|13890
13066|Noves|13550
13067|Orgon|13660
13068|Paradou|13520
13069|Pélissanne|13330
13070|La Penne-sur-Huveaune|13821
13071|Les Pennes-Mirabeau|13170
13072|Peynier|13790
13073|Peypin|13124
13074|Peyrolles-en-Provence|13860
13075|Plan-de-Cuques|13380
13076|Plan-d’Orgon|13750
13077|Port-de-Bouc|13110
13078|Port-Saint-Louis-du-Rhône|13230
13079|Puyloubier|13114
13080|Le Puy-Sainte-Réparade|13610
13081|Rognac|13340
13082|Rognes|13840
13083|Rognonas|13870
13084|La Roque-d’Anthéron|13640
13085|Roquefort-la-Bédoule|13830
13086|Roquevaire|13360
13087|Rousset|13790
13088|Le Rove|13740
13089|Saint-Andiol|13670
13090|Saint-Antonin-sur-Bayon|13100
13091|Saint-Cannat|13760
13092|Saint-Chamas|13250
13093|Saint-Estève-Janson|13610
13094|Saint-Étienne-du-Grès|13103
13095|Saint-Marc-Jaumegarde|13100
13096|Saintes-Maries-de-la-Mer|13460
13097|Saint-Martin-de-Crau|13310
13098|Saint-Mitre-les-Remparts|13920
13099|Saint-Paul-lès-Durance|13115
13100|Saint-Rémy-de-Provence|13210
13101|Saint-Savournin|13119
13102|Saint-Victoret|13730
13103|Salon-de-Provence|13300
13104|Sausset-les-Pins|13960
13105|Sénas|13560
13106|Septèmes-les-Vallons|13240
13107|Simiane-Collongue|13109
13108|Tarascon|13150
13109|Le Tholonet|13100
13110|Trets|13530
13111|Vauvenargues|13126
13112|Velaux|13880
13113|Venelles|13770
13114|Ventabren|13122
13115|Vernègues|13116
13116|Verquières|13670
13117|Vitrolles|13127
13118|Coudoux|13111
13119|Carnoux-en-Provence|13470
`);
