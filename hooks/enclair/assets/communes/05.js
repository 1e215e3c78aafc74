ENCLAIR_COMMUNES("05", "2026", `
05001|Abriès-Ristolas|05460
05003|Aiguilles|05470
05004|Ancelle|05260
05006|L’Argentière-la-Bessée|05120
05007|Arvieux|05350
05008|Aspremont|05140
05009|Aspres-lès-Corps|05800
05010|Aspres-sur-Buëch|05140
05011|Avançon|05230
05012|Baratier|05200
05013|Barcillonnette|05110
05014|Barret-sur-Méouge|05300
05016|La Bâtie-Montsaléon|05700
05017|La Bâtie-Neuve|05230
05018|La Bâtie-Vieille|05000
05019|La Beaume|05140
05021|Le Bersac|05700
05022|Bréziers|05190
05023|Briançon|05100
05024|Valdoule|05150
05025|Buissard|05500
05026|Ceillac|05600
05027|Cervières|05100
05028|Chabestan|05400
05029|Chabottes|05260
05031|Champcella|05310
05032|Champoléon|05260
05033|Chanousse|05700
05035|Châteauneuf-d’Oze|05400
05036|Châteauroux-les-Alpes|05380
05037|Châteauvieux|05000
05038|Château-Ville-Vieille|05350
05039|Aubessagne|05500 05800
05040|Chorges|05230
05044|Crévoux|05200
05045|Crots|05200
05046|Embrun|05200
05047|Éourres|05300
05048|L’Épine|05700
05049|Esparron|05110
05050|Espinasses|05190
05051|Étoile-Saint-Cyrice|05700
05052|Eygliers|05600
05053|Garde-Colombe|05300
05054|La Fare-en-Champsaur|05500
05055|La Faurie|05140
05056|Forest-Saint-Julien|05260
05057|Fouillouse|05130
05058|Freissinières|05310
05059|La Freissinouse|05000
05060|Furmeyer|05400
05061|Gap|05000
05062|Le Glaizil|05800
05063|La Grave|05320
05064|La Chapelle-en-Valgaudémar|05800
05065|Guillestre|05600
05066|La Haute-Beaume|05140
05068|Jarjayes|05130
05070|Laragne-Montéglin|05300
05071|Lardier-et-Valença|05110
05072|Laye|05500
05073|Lazer|05300
05074|Lettret|05130
05075|Manteyer|05400
05076|Méreuil|05700
05077|Molines-en-Queyras|05350
05078|Monêtier-Allemont|05110
05079|Le Monêtier-les-Bains|05220
05080|Montbrand|05140
05081|Montclus|05700
05082|Mont-Dauphin|05600
05084|Montgardin|05230
05085|Montgenèvre|05100
05086|Montjay|05150
05087|Montmaur|05400
05089|Montrond|05700
05090|La Motte-en-Champsaur|05500
05091|Moydans|05150
05092|Neffes|05000
05093|Névache|05100
05094|Nossage-et-Bénévent|05700
05095|Le Noyer|05500
05096|Orcières|05170
05097|Orpierre|05700
05098|Les Orres|05200
05099|Oze|05400
05100|Pelleautier|05000
05101|Vallouise-Pelvoux|05290 05340
05102|La Piarre|05700
05103|Le Poët|05300
05104|Poligny|05500
05106|Prunières|05230
05107|Puy-Saint-André|05100
05108|Puy-Saint-Eusèbe|05200
05109|Puy-Saint-Pierre|05100
05110|Puy-Saint-Vincent|05290
05111|Puy-Sanières|05200
05112|Rabou|05400
05113|Rambaud|05000
05114|Réallon|05160
05115|Remollon|05190
05116|Réotier|05600
05117|Ribeyret|05150
05118|Val Buëch-Méouge|05300
05119|Risoul|05600
05121|Rochebrune|05190
05122|La Roche-de-Rame|05310
05123|La Roche-des-Arnauds|05400
05124|La Rochette|05000
05126|Rosans|05150
05127|Rousset-Serre-Ponçon|05190
05128|Saint-André-d’Embrun|05200
05129|Saint-André-de-Rosans|05150
05130|Saint-Apollinaire|05160
05131|Saint-Auban-d’Oze|05400
05132|Saint-Bonnet-en-Champsaur|05500
05133|Saint-Chaffrey|05330
05134|Saint-Clément-sur-Durance|05600
05135|Sainte-Colombe|05700
05136|Saint-Crépin|05600
05139|Dévoluy|05250
05140|Saint-Étienne-le-Laus|05130
05142|Saint-Firmin|05800
05144|Saint-Jacques-en-Valgodemard|05800
05145|Saint-Jean-Saint-Nicolas|05260
05146|Saint-Julien-en-Beauchêne|05140
05147|Saint-Julien-en-Champsaur|05500
05148|Saint-Laurent-du-Cros|05500
05149|Saint-Léger-les-Mélèzes|05260
05151|Saint-Martin-de-Queyrières|05120
05152|Saint-Maurice-en-Valgodemard|05800
05153|Saint-Michel-de-Chaillol|05260
05154|Saint-Pierre-d’Argençon|05140
05155|Saint-Pierre-Avez|05300
05156|Saint-Sauveur|05200
05157|Saint-Véran|05350
05158|Le Saix|05400
05159|Saléon|05300
05160|Salérans|05300
05161|La Salle-les-Alpes|05240
05162|La Saulce|05110
05163|Le Sauze-du-Lac|05160
05164|Savines-le-Lac|05160
05165|Savournon|05700
05166|Serres|05700
05167|Sigottier|05700
05168|Sigoyer|05130
05169|Sorbiers|05150
05170|Tallard|05130
05171|Théus|05190
05172|Trescléoux|05700
05173|Upaix|05300
05174|Val-des-Prés|05100
05176|Valserres|05130
05177|Vars|05560
05178|Ventavon|05300
05179|Veynes|05400
05180|Les Vigneaux|05120
05181|Villar-d’Arêne|05480
05182|Villar-Loubière|05800
05183|Villar-Saint-Pancrace|05100
05184|Vitrolles|05110
`);
