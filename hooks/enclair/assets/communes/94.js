ENCLAIR_COMMUNES("94", "2026", `
94001|Ablon-sur-Seine|94480
94002|Alfortville|94140
94003|Arcueil|94110
94004|Boissy-Saint-Léger|94470
94011|Bonneuil-sur-Marne|94380
94015|Bry-sur-Marne|94360
94016|Cachan|94230
94017|Champigny-sur-Marne|94500
94018|Charenton-le-Pont|94220
94019|Chennevières-sur-Marne|94430
94021|Chevilly-Larue|94550
94022|Choisy-le-Roi|94600
94028|Créteil|94000
94033|Fontenay-sous-Bois|94120
94034|Fresnes|94260
94037|Gentilly|94250
94038|L’Haÿ-les-Roses|94240
94041|Ivry-sur-Seine|94200
94042|Joinville-le-Pont|94340
94043|Le Kremlin-Bicêtre|94270
94044|Limeil-Brévannes|94450
94046|Maisons-Alfort|94700
94047|Mandres-les-Roses|94520
94048|Marolles-en-Brie|94440
94052|Nogent-sur-Marne|94130
94053|Noiseau|94880
94054|Orly|94310
94055|Ormesson-sur-Marne|94490
94056|Périgny|94520
94058|Le Perreux-sur-Marne|94170
94059|Le Plessis-Trévise|94420
94060|La Queue-en-Brie|94510
94065|Rungis|94150
94067|Saint-Mandé|94160
94068|Saint-Maur-des-Fossés|94100 94210
94069|Saint-Maurice|94410
94070|Santeny|94440
94071|Sucy-en-Brie|94370
94073|Thiais|94320
94074|Valenton|94460
94075|Villecresnes|94440
94076|Villejuif|94800
94077|Villeneuve-le-Roi|94290
94078|Villeneuve-Saint-Georges|94190
94079|Villiers-sur-Marne|94350
94080|Vincennes|94300
94081|Vitry-sur-Seine|94400
`);
