ENCLAIR_COMMUNES("971", "2026", `
97101|Les Abymes|97139 97142
97102|Anse-Bertrand|97121
97103|Baie-Mahault|97122
97104|Baillif|97123
97105|Basse-Terre|97100
97106|Bouillante|97125
97107|Capesterre-Belle-Eau|97130
97108|Capesterre-de-Marie-Galante|97140
97109|Gourbeyre|97113
97110|La Désirade|97127
97111|Deshaies|97126
97112|Grand-Bourg|97112
97113|Le Gosier|97190
97114|Goyave|97128
97115|Lamentin|97129
97116|Morne-à-l’Eau|97111
97117|Le Moule|97160
97118|Petit-Bourg|97170
97119|Petit-Canal|97131
97120|Pointe-à-Pitre|97110
97121|Pointe-Noire|97116
97122|Port-Louis|97117
97124|Saint-Claude|97120
97125|Saint-François|97118
97126|Saint-Louis|97134
97128|Sainte-Anne|97180
97129|Sainte-Rose|97115
97130|Terre-de-Bas|97136
97131|Terre-de-Haut|97137
97132|Trois-Rivières|97114
97133|Vieux-Fort|97141
97134|Vieux-Habitants|97119
`);
