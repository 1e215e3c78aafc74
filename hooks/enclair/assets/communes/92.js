ENCLAIR_COMMUNES("92", "2026", `
92002|Antony|92160
92004|Asnières-sur-Seine|92600
92007|Bagneux|92220
92009|Bois-Colombes|92270
92012|Boulogne-Billancourt|92100
92014|Bourg-la-Reine|92340
92019|Châtenay-Malabry|92290
92020|Châtillon|92320
92022|Chaville|92370
92023|Clamart|92140
92024|Clichy|92110
92025|Colombes|92700
92026|Courbevoie|92400
92032|Fontenay-aux-Roses|92260
92033|Garches|92380
92035|La Garenne-Colombes|92250
92036|Gennevilliers|92230
92040|Issy-les-Moulineaux|92130
92044|Levallois-Perret|92300
92046|Malakoff|92240
92047|Marnes-la-Coquette|92430
92048|Meudon|92190 92360
92049|Montrouge|92120
92050|Nanterre|92000
92051|Neuilly-sur-Seine|92200
92060|Le Plessis-Robinson|92350
92062|Puteaux|92800
92063|Rueil-Malmaison|92500
92064|Saint-Cloud|92210
92071|Sceaux|92330
92072|Sèvres|92310
92073|Suresnes|92150
92075|Vanves|92170
92076|Vaucresson|92420
92077|Ville-d’Avray|92410
92078|Villeneuve-la-Garenne|92390
`);
