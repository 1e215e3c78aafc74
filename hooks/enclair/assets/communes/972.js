ENCLAIR_COMMUNES("972", "2026", `
97201|L’Ajoupa-Bouillon|97216
97202|Les Anses-d’Arlet|97217
97203|Basse-Pointe|97218
97204|Le Carbet|97221
97205|Case-Pilote|97222
97206|Le Diamant|97223
97207|Ducos|97224
97208|Fonds-Saint-Denis|97250
97209|Fort-de-France|97200 97234
97210|Le François|97240
97211|Grand’Rivière|97218
97212|Gros-Morne|97213
97213|Le Lamentin|97232
97214|Le Lorrain|97214
97215|Macouba|97218
97216|Le Marigot|97225
97217|Le Marin|97290
97218|Le Morne-Rouge|97260
97219|Le Prêcheur|97250
97220|Rivière-Pilote|97211
97221|Rivière-Salée|97215
97222|Le Robert|97231
97223|Saint-Esprit|97270
97224|Saint-Joseph|97212
97225|Saint-Pierre|97250
97226|Sainte-Anne|97227
97227|Sainte-Luce|97228
97228|Sainte-Marie|97230
97229|Schœlcher|97233
97230|La Trinité|97220
97231|Les Trois-Îlets|97229
97232|Le Vauclin|97280
97233|Le Morne-Vert|97226
97234|Bellefontaine|97222
`);
