ENCLAIR_COMMUNES("83", "2026", `
83001|Les Adrets-de-l’Estérel|83600
83002|Aiguines|83630
83003|Ampus|83111
83004|Les Arcs|83460
83005|Artignosc-sur-Verdon|83630
83006|Artigues|83560
83007|Aups|83630
83008|Bagnols-en-Forêt|83600
83009|Bandol|83150
83010|Bargème|83840
83011|Bargemon|83830
83012|Barjols|83670
83013|La Bastide|83840
83014|Baudinard-sur-Verdon|83630
83015|Bauduen|83630
83016|Le Beausset|83330
83017|Belgentier|83210
83018|Besse-sur-Issole|83890
83019|Bormes-les-Mimosas|83230
83020|Le Bourguet|83840
83021|Bras|83149
83022|Brenon|83840
83023|Brignoles|83170
83025|Brue-Auriac|83119
83026|Cabasse|83340
83027|La Cadière-d’Azur|83740
83028|Callas|83830
83029|Callian|83440
83030|Camps-la-Source|83170
83031|Le Cannet-des-Maures|83340
83032|Carcès|83570
83033|Carnoules|83660
83034|Carqueiranne|83320
83035|Le Castellet|83330
83036|Cavalaire-sur-Mer|83240
83037|La Celle|83170
83038|Châteaudouble|83300
83039|Châteauvert|83670
83040|Châteauvieux|83840
83041|Claviers|83830
83042|Cogolin|83310
83043|Collobrières|83610
83044|Comps-sur-Artuby|83840
83045|Correns|83570
83046|Cotignac|83570
83047|La Crau|83260
83048|La Croix-Valmer|83420
83049|Cuers|83390
83050|Draguignan|83300
83051|Entrecasteaux|83570
83052|Esparron-de-Pallières|83560
83053|Évenos|83330
83054|La Farlède|83210
83055|Fayence|83440
83056|Figanières|83830
83057|Flassans-sur-Issole|83340
83058|Flayosc|83780
83059|Forcalqueiret|83136
83060|Fox-Amphoux|83670
83061|Fréjus|83370 83600
83062|La Garde|83130
83063|La Garde-Freinet|83680
83064|Garéoult|83136
83065|Gassin|83580
83066|Ginasservis|83560
83067|Gonfaron|83590
83068|Grimaud|83310
83069|Hyères|83400
83070|Le Lavandou|83980
83071|La Londe-les-Maures|83250
83072|Lorgues|83510
83073|Le Luc|83340
83074|La Martre|83840
83075|Les Mayons|83340
83076|Mazaugues|83136
83077|Méounes-lès-Montrieux|83136
83078|Moissac-Bellevue|83630
83079|La Môle|83310
83080|Mons|83440
83081|Montauroux|83440
83082|Montferrat|83131
83083|Montfort-sur-Argens|83570
83084|Montmeyan|83670
83085|La Motte|83920
83086|Le Muy|83490
83087|Nans-les-Pins|83860
83088|Néoules|83136
83089|Ollières|83470
83090|Ollioules|83190
83091|Pierrefeu-du-Var|83390
83092|Pignans|83790
83093|Plan-d’Aups-Sainte-Baume|83640
83094|Le Plan-de-la-Tour|83120
83095|Pontevès|83670
83096|Pourcieux|83470
83097|Pourrières|83910
83098|Le Pradet|83220
83099|Puget-sur-Argens|83480
83100|Puget-Ville|83390
83101|Ramatuelle|83350
83102|Régusse|83630
83103|Le Revest-les-Eaux|83200
83104|Rians|83560
83105|Riboux|13780
83106|Rocbaron|83136
83107|Roquebrune-sur-Argens|83380 83520
83108|La Roquebrussanne|83136
83109|La Roque-Esclapon|83840
83110|Rougiers|83170
83111|Sainte-Anastasie-sur-Issole|83136
83112|Saint-Cyr-sur-Mer|83270
83113|Saint-Julien|83560
83114|Saint-Martin-de-Pallières|83560
83115|Sainte-Maxime|83120
83116|Saint-Maximin-la-Sainte-Baume|83470
83117|Saint-Paul-en-Forêt|83440
83118|Saint-Raphaël|83530 83700
83119|Saint-Tropez|83990
83120|Saint-Zacharie|83640
83121|Salernes|83690
83122|Les Salles-sur-Verdon|83630
83123|Sanary-sur-Mer|83110
83124|Seillans|83440
83125|Seillons-Source-d’Argens|83470
83126|La Seyne-sur-Mer|83500
83127|Signes|83870
83128|Sillans-la-Cascade|83690
83129|Six-Fours-les-Plages|83140
83130|Solliès-Pont|83210
83131|Solliès-Toucas|83210
83132|Solliès-Ville|83210
83133|Tanneron|83440
83134|Taradeau|83460
83135|Tavernes|83670
83136|Le Thoronet|83340
83137|Toulon|83000 83100 83200
83138|Tourrettes|83440
83139|Tourtour|83690
83140|Tourves|83170
83141|Trans-en-Provence|83720
83142|Trigance|83840
83143|Le Val|83143
83144|La Valette-du-Var|83160
83145|Varages|83670
83146|La Verdière|83560
83147|Vérignon|83630
83148|Vidauban|83550
83149|Villecroze|83690
83150|Vinon-sur-Verdon|83560
83151|Vins-sur-Caramy|83170
83152|Rayol-Canadel-sur-Mer|83820
83153|Saint-Mandrier-sur-Mer|83430
83154|Saint-Antonin-du-Var|83510
`);
