ENCLAIR_COMMUNES("06", "2026", `
06001|Aiglun|06910
06002|Amirat|06910
06003|Andon|06750
06004|Antibes|06160 06600
06005|Ascros|06260
06006|Aspremont|06790
06007|Auribeau-sur-Siagne|06810
06008|Auvare|06260
06009|Bairols|06420
06010|Le Bar-sur-Loup|06620
06011|Beaulieu-sur-Mer|06310
06012|Beausoleil|06240
06013|Belvédère|06450
06014|Bendejun|06390
06015|Berre-les-Alpes|06390
06016|Beuil|06470
06017|Bézaudun-les-Alpes|06510
06018|Biot|06410
06019|Blausasc|06440
06020|La Bollène-Vésubie|06450
06021|Bonson|06830
06022|Bouyon|06510
06023|Breil-sur-Roya|06540
06024|Briançonnet|06850
06025|Le Broc|06510
06026|Cabris|06530
06027|Cagnes-sur-Mer|06800
06028|Caille|06750
06029|Cannes|06150 06400
06030|Le Cannet|06110
06031|Cantaron|06340
06032|Cap-d’Ail|06320
06033|Carros|06510
06034|Castagniers|06670
06035|Castellar|06500
06036|Castillon|06500
06037|Caussols|06460
06038|Châteauneuf-Grasse|06740
06039|Châteauneuf-Villevieille|06390
06040|Châteauneuf-d’Entraunes|06470
06041|Cipières|06620
06042|Clans|06420
06043|Coaraze|06390
06044|La Colle-sur-Loup|06480
06045|Collongues|06910
06046|Colomars|06670
06047|Conségudes|06510
06048|Contes|06390
06049|Courmes|06620
06050|Coursegoules|06140
06051|La Croix-sur-Roudoule|06260
06052|Cuébris|06910
06053|Daluis|06470
06054|Drap|06340
06055|Duranus|06670
06056|Entraunes|06470
06057|L’Escarène|06440
06058|Escragnolles|06460
06059|Èze|06360
06060|Falicon|06950
06061|Les Ferres|06510
06062|Fontan|06540
06063|Gars|06850
06064|Gattières|06510
06065|La Gaude|06610
06066|Gilette|06830
06067|Gorbio|06500
06068|Gourdon|06620
06069|Grasse|06130 06520
06070|Gréolières|06620
06071|Guillaumes|06470
06072|Ilonse|06420
06073|Isola|06420
06074|Lantosque|06450
06075|Levens|06670
06076|Lieuche|06260
06077|Lucéram|06440
06078|Malaussène|06710
06079|Mandelieu-la-Napoule|06210
06080|Marie|06420
06081|Le Mas|06910
06082|Massoins|06710
06083|Menton|06500
06084|Mouans-Sartoux|06370
06085|Mougins|06250
06086|Moulinet|06380
06087|Les Mujouls|06910
06088|Nice|06000 06100 06200 06300
06089|Opio|06650
06090|Pégomas|06580
06091|Peille|06440
06092|Peillon|06440
06093|La Penne|06260
06094|Péone|06470
06095|Peymeinade|06530
06096|Pierlas|06260
06097|Pierrefeu|06910
06098|Puget-Rostang|06260
06099|Puget-Théniers|06260
06100|Revest-les-Roches|06830
06101|Rigaud|06260
06102|Rimplas|06420
06103|Roquebillière|06450
06104|Roquebrune-Cap-Martin|06190
06105|Roquefort-les-Pins|06330
06106|Roquestéron|06910
06107|La Roque-en-Provence|06910
06108|La Roquette-sur-Siagne|06550
06109|La Roquette-sur-Var|06670
06110|Roubion|06420
06111|Roure|06420
06112|Le Rouret|06650
06113|Sainte-Agnès|06500
06114|Saint-André-de-la-Roche|06730
06115|Saint-Antonin|06260
06116|Saint-Auban|06850
06117|Saint-Blaise|06670
06118|Saint-Cézaire-sur-Siagne|06530
06119|Saint-Dalmas-le-Selvage|06660
06120|Saint-Étienne-de-Tinée|06660
06121|Saint-Jean-Cap-Ferrat|06230
06122|Saint-Jeannet|06640
06123|Saint-Laurent-du-Var|06700
06124|Saint-Léger|06260
06125|Saint-Martin-d’Entraunes|06470
06126|Saint-Martin-du-Var|06670
06127|Saint-Martin-Vésubie|06450
06128|Saint-Paul-de-Vence|06570
06129|Saint-Sauveur-sur-Tinée|06420
06130|Saint-Vallier-de-Thiey|06460
06131|Sallagriffon|06910
06132|Saorge|06540
06133|Sauze|06470
06134|Séranon|06750
06135|Sigale|06910
06136|Sospel|06380
06137|Spéracèdes|06530
06138|Théoule-sur-Mer|06590
06139|Thiéry|06710
06140|Le Tignet|06530
06141|Toudon|06830
06142|Touët-de-l’Escarène|06440
06143|Touët-sur-Var|06710
06144|La Tour|06420
06145|Tourette-du-Château|06830
06146|Tournefort|06420
06147|Tourrette-Levens|06690
06148|Tourrettes-sur-Loup|06140
06149|La Trinité|06340
06150|La Turbie|06320
06151|Utelle|06450
06152|Valbonne|06560
06153|Valdeblore|06420
06154|Valderoure|06750
06155|Vallauris|06220
06156|Venanson|06450
06157|Vence|06140
06158|Villars-sur-Var|06710
06159|Villefranche-sur-Mer|06230
06160|Villeneuve-d’Entraunes|06470
06161|Villeneuve-Loubet|06270
06162|La Brigue|06430
06163|Tende|06430
`);
