ENCLAIR_COMMUNES("48", "2026", `
48001|Albaret-le-Comtal|48310
48002|Albaret-Sainte-Marie|48200
48003|Allenc|48190
48004|Altier|48800
48005|Antrenas|48100
48007|Arzenc-d’Apcher|48310
48008|Arzenc-de-Randon|48170
48009|Peyre en Aubrac|48130
48010|Auroux|48600
48012|Les Monts-Verts|48200
48013|Badaroux|48000
48015|Pied-de-Borne|48800
48016|Balsièges|48000
48017|Banassac-Canilhac|48500
48018|Barjac|48000
48019|Barre-des-Cévennes|48400
48020|Bassurels|48400
48021|La Bastide-Puylaurent|48250
48025|Les Bessons|48200
48026|Blavignac|48200
48027|Mont Lozère et Goulet|48170 48190 48250
48028|Les Bondons|48400
48029|Le Born|48000
48030|Brenoux|48000
48031|Brion|48310
48032|Le Buisson|48100
48034|La Canourgue|48500
48036|Cassagnas|48400
48037|Chadenet|48190
48038|Bel-Air-Val-d’Ance|48600
48039|Chanac|48230
48041|Chastanier|48300
48042|Chastel-Nouvel|48000
48043|Châteauneuf-de-Randon|48170
48044|Chauchailles|48310
48045|Chaudeyrac|48170
48046|Chaulhac|48140
48048|Cheylard-l’Évêque|48300
48050|Bédouès-Cocurès|48400
48051|Le Collet-de-Dèze|48160
48053|Cubières|48190
48054|Cubiérettes|48190
48055|Cultures|48230
48056|Esclanèdes|48230
48058|La Fage-Montivernoux|48310
48059|La Fage-Saint-Julien|48200
48061|Florac Trois Rivières|48400
48063|Fontans|48700
48064|Fournels|48310
48065|Fraissinet-de-Fourques|48400
48067|Gabriac|48110
48068|Gabrias|48100
48069|Gatuzières|48150
48070|Grandrieu|48600
48071|Grandvals|48260
48072|Grèzes|48100
48073|Les Hermaux|48340
48074|Hures-la-Parade|48150
48075|Ispagnac|48320
48077|Julianges|48140
48079|Lajo|48120
48080|Langogne|48300
48081|Lanuéjols|48000
48082|Laubert|48170
48083|Les Laubies|48700
48085|Laval-du-Tarn|48500
48086|Luc|48250
48087|Prinsuéjols-Malbouzon|48100 48270
48088|La Malène|48210
48089|Le Malzieu-Forain|48140
48090|Le Malzieu-Ville|48140
48091|Marchastel|48260
48092|Marvejols|48100
48094|Massegros Causses Gorges|48210 48500
48095|Mende|48000
48096|Meyrueis|48150
48097|Moissac-Vallée-Française|48110
48098|Molezon|48110
48099|Bourgs sur Colagne|48100
48100|Montbel|48170
48103|Montrodat|48100
48104|Nasbinals|48260
48105|Naussac-Fontanes|48300
48106|Noalhac|48310
48107|Palhers|48100
48108|La Panouse|48600
48110|Paulhac-en-Margeride|48140
48111|Pelouse|48000
48112|Pierrefiche|48300
48115|Le Pompidou|48110
48116|Pont de Montvert - Sud Mont Lozère|48220
48117|Pourcharesses|48800
48119|Prévenchères|48800
48121|Prunières|48200
48123|Recoules-d’Aubrac|48260
48124|Recoules-de-Fumas|48100
48126|Lachamp-Ribennes|48100 48700
48127|Monts-de-Randon|48000 48700
48128|Rimeize|48200
48129|Rocles|48300
48130|Rousses|48400
48131|Le Rozier|48150
48132|Saint-Alban-sur-Limagnole|48120
48135|Saint-André-Capcèze|48800
48136|Saint-André-de-Lancize|48240
48137|Saint-Bauzile|48000
48138|Saint-Bonnet-de-Chirac|48100
48139|Saint Bonnet-Laval|48600
48140|Saint-Chély-d’Apcher|48200
48141|Mas-Saint-Chély|48210
48144|Sainte-Croix-Vallée-Française|48110
48145|Saint-Denis-en-Margeride|48700
48146|Gorges du Tarn Causses|48210 48320
48147|Saint-Étienne-du-Valdonnez|48000
48148|Saint-Étienne-Vallée-Française|48330
48149|Sainte-Eulalie|48120
48150|Saint-Flour-de-Mercoire|48300
48151|Saint-Frézal-d’Albuges|48170
48152|Ventalon en Cévennes|48160 48240
48153|Saint-Gal|48700
48155|Saint-Germain-de-Calberte|48370
48156|Saint-Germain-du-Teil|48340
48157|Sainte-Hélène|48190
48158|Saint-Hilaire-de-Lavit|48160
48160|Saint-Jean-la-Fouillouse|48170
48161|Saint-Juéry|48310
48163|Saint-Julien-des-Points|48160
48165|Saint-Laurent-de-Muret|48100
48166|Cans et Cévennes|48400
48167|Saint-Laurent-de-Veyrès|48310
48168|Saint-Léger-de-Peyre|48100
48169|Saint-Léger-du-Malzieu|48140
48170|Saint-Martin-de-Boubaux|48160
48171|Saint-Martin-de-Lansuscle|48110
48173|Saint-Michel-de-Dèze|48160
48174|Saint-Paul-le-Froid|48600
48175|Saint-Pierre-de-Nogaret|48340
48176|Saint-Pierre-des-Tripiers|48150
48177|Saint-Pierre-le-Vieux|48200
48178|Saint-Privat-de-Vallongue|48240
48179|Saint-Privat-du-Fau|48140
48181|Saint-Saturnin|48500
48182|Saint-Sauveur-de-Ginestoux|48170
48185|Les Salelles|48230
48187|Les Salces|48100
48188|Serverette|48700
48190|Termes|48310
48191|La Tieule|48500
48192|Trélans|48340
48193|Vebron|48400
48194|Vialas|48220
48198|Villefort|48800
`);
