ENCLAIR_COMMUNES("93", "2026", `
93001|Aubervilliers|93300
93005|Aulnay-sous-Bois|93600
93006|Bagnolet|93170
93007|Le Blanc-Mesnil|93150
93008|Bobigny|93000
93010|Bondy|93140
93013|Le Bourget|93350
93014|Clichy-sous-Bois|93390
93015|Coubron|93470
93027|La Courneuve|93120
93029|Drancy|93700
93030|Dugny|93440
93031|Épinay-sur-Seine|93800
93032|Gagny|93220
93033|Gournay-sur-Marne|93460
93039|L’Île-Saint-Denis|93450
93045|Les Lilas|93260
93046|Livry-Gargan|93190
93047|Montfermeil|93370
93048|Montreuil|93100
93049|Neuilly-Plaisance|93360
93050|Neuilly-sur-Marne|93330
93051|Noisy-le-Grand|93160
93053|Noisy-le-Sec|93130
93055|Pantin|93500
93057|Les Pavillons-sous-Bois|93320
93061|Le Pré-Saint-Gervais|93310
93062|Le Raincy|93340
93063|Romainville|93230
93064|Rosny-sous-Bois|93110
93066|Saint-Denis|93200 93210 93380
93070|Saint-Ouen-sur-Seine|93400
93071|Sevran|93270
93072|Stains|93240
93073|Tremblay-en-France|93290
93074|Vaujours|93410
93077|Villemomble|93250
93078|Villepinte|93420
93079|Villetaneuse|93430
`);
