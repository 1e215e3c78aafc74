ENCLAIR_COMMUNES("72", "2026", `
72001|Aigné|72650
72002|Aillières-Beauvoir|72600
72003|Allonnes|72700
72004|Amné|72540
72005|Ancinnes|72610
72006|Arçonnay|72610
72007|Ardenay-sur-Mérize|72370
72008|Arnage|72230
72009|Arthezé|72270
72010|Asnières-sur-Vègre|72430
72011|Assé-le-Boisne|72130
72012|Assé-le-Riboul|72170
72013|Aubigné-Racan|72800
72015|Les Aulneaux|72600
72016|Auvers-le-Hamon|72300
72017|Auvers-sous-Montfaucon|72540
72018|Avesnes-en-Saosnois|72260
72019|Avessé|72350
72020|Avezé|72400
72021|Avoise|72430
72022|Le Bailleul|72200
72023|Ballon-Saint Mars|72290
72024|La Bazoge|72650
72025|Bazouges Cré sur Loir|72200
72026|Beaufay|72110
72027|Beaumont-sur-Dême|72340
72028|Beaumont-Pied-de-Bœuf|72500
72029|Beaumont-sur-Sarthe|72170
72031|Beillé|72160
72032|Berfay|72320
72034|Bérus|72610
72035|Bessé-sur-Braye|72310
72036|Béthon|72610
72037|Blèves|72600
72038|Boëssé-le-Sec|72400
72039|Bonnétable|72110
72040|La Bosse|72400
72041|Bouër|72390
72042|Bouloire|72440
72043|Bourg-le-Roi|72610
72044|Bousse|72270
72045|Brains-sur-Gée|72550
72046|Le Breil-sur-Mérize|72370
72047|Brette-les-Pins|72250
72048|Briosne-lès-Sables|72110
72049|La Bruère-sur-Loir|72500
72050|Brûlon|72350
72051|Cérans-Foulletourte|72330
72052|Chahaignes|72340
72053|Challes|72250
72054|Champagné|72470
72056|Champfleur|72610
72057|Champrond|72320
72058|Changé|72560
72059|Chantenay-Villedieu|72430
72060|La Chapelle-aux-Choux|72800
72061|La Chapelle-d’Aligné|72300
72062|La Chapelle-du-Bois|72400
72064|La Chapelle-Huon|72310
72065|La Chapelle-Saint-Aubin|72650
72066|La Chapelle-Saint-Fray|72240
72067|La Chapelle-Saint-Rémy|72160
72068|La Chartre-sur-le-Loir|72340
72070|Chassillé|72540
72071|Montval-sur-Loir|72500
72072|Château-l’Hermitage|72510
72073|Chaufour-Notre-Dame|72550
72074|Chemiré-en-Charnie|72540
72075|Chemiré-le-Gaudin|72210
72076|Chenay|72610
72077|Chenu|72500
72078|Chérancé|72170
72079|Chérisay|72610
72080|Cherré-Au|72400
72083|Chevillé|72350
72084|Clermont-Créans|72200
72085|Cogners|72310
72086|Commerveil|72600
72087|Conflans-sur-Anille|72120
72088|Congé-sur-Orne|72290
72089|Conlie|72240
72090|Connerré|72160
72091|Contilly|72600
72093|Cormes|72400
72094|Coudrecieux|72440
72095|Coulaines|72190
72096|Coulans-sur-Gée|72550
72098|Coulongé|72800
72099|Courcebœufs|72290
72100|Courcelles-la-Forêt|72270
72101|Courcemont|72110
72102|Courcival|72110
72103|Courdemanche|72150
72104|Courgains|72260
72105|Courgenard|72320
72106|Courtillers|72300
72107|Crannes-en-Champagne|72540
72109|Crissé|72140
72110|Crosmières|72200
72111|Cures|72240
72112|Dangeul|72260
72113|Degré|72550
72114|Dehault|72400
72115|Dissay-sous-Courcillon|72500
72118|Dollon|72390
72119|Domfront-en-Champagne|72240
72120|Doucelles|72170
72121|Douillet|72130
72122|Duneau|72160
72123|Dureil|72270
72124|Écommoy|72220
72125|Écorpain|72120
72126|Épineu-le-Chevreuil|72540
72127|Étival-lès-le-Mans|72700
72128|Val-d’Étangson|72120
72129|Fatines|72470
72130|Fay|72550
72131|Fercé-sur-Sarthe|72430
72132|La Ferté-Bernard|72400
72133|Fillé|72210
72134|Flée|72500
72135|La Fontaine-Saint-Martin|72330
72136|Fontenay-sur-Vègre|72350
72137|Villeneuve-en-Perseigne|72600 72610
72138|Fresnay-sur-Sarthe|72130
72139|Fyé|72610
72141|Gesnes-le-Gandelin|72130
72142|Grandchamp|72610
72143|Le Grand-Lucé|72150
72144|Gréez-sur-Roc|72320
72145|Le Grez|72140
72146|Guécélard|72230
72147|La Guierche|72380
72148|Jauzé|72110
72149|Joué-en-Charnie|72540
72150|Joué-l’Abbé|72380
72151|Juigné-sur-Sarthe|72300
72152|Juillé|72170
72153|Jupilles|72500
72154|La Flèche|72200
72155|Laigné-Saint-Gervais|72220
72156|Lamnay|72320
72157|Lavardin|72240
72158|Lavaré|72390
72160|Lavernat|72500
72161|Lhomme|72340
72163|Ligron|72270
72164|Livet-en-Saosnois|72610
72165|Lombron|72450
72166|Longnes|72540
72167|Louailles|72300
72168|Loué|72540
72169|Louplande|72210
72170|Louvigny|72600
72171|Louzes|72600
72172|Le Luart|72390
72173|Luceau|72500
72174|Lucé-sous-Ballon|72290
72175|Luché-Pringé|72800
72176|Le Lude|72800
72177|Maigné|72210
72178|Maisoncelles|72440
72179|Malicorne-sur-Sarthe|72270
72180|Mamers|72600
72181|Le Mans|72000 72100
72182|Mansigné|72510
72183|Marçon|72340
72184|Mareil-en-Champagne|72540
72185|Mareil-sur-Loir|72200
72186|Maresché|72170
72187|Marigné-Laillé|72220
72188|Marollette|72600
72189|Marolles-les-Braults|72260
72190|Marolles-lès-Saint-Calais|72120
72191|Mayet|72360
72192|Les Mées|72260
72193|Melleray|72320
72194|Meurcé|72170
72195|Mézeray|72270
72196|Mézières-sur-Ponthouin|72290
72197|Mézières-sous-Lavardin|72240
72198|La Milesse|72650
72199|Moitron-sur-Sarthe|72170
72200|Moncé-en-Belin|72230
72201|Moncé-en-Saosnois|72260
72202|Monhoudou|72260
72204|Montaillé|72120
72205|Montbizot|72380
72208|Montmirail|72320
72209|Montreuil-le-Chétif|72130
72210|Montreuil-le-Henri|72150
72211|Mont-Saint-Jean|72140
72212|Moulins-le-Carbonnel|72130
72213|Mulsanne|72230
72214|Nauvay|72260
72215|Neufchâtel-en-Saosnois|72600
72216|Neuvillalais|72240
72217|Neuville-sur-Sarthe|72190
72218|Neuvillette-en-Charnie|72140
72219|Bernay-Neuvy-en-Champagne|72240
72220|Nogent-le-Bernard|72110
72221|Nogent-sur-Loir|72500
72222|Nouans|72260
72223|Noyen-sur-Sarthe|72430
72224|Nuillé-le-Jalais|72370
72225|Oisseau-le-Petit|72610
72226|Oizé|72330
72227|Panon|72600
72228|Parcé-sur-Sarthe|72300
72229|Parennes|72140
72230|Parigné-le-Pôlin|72330
72231|Parigné-l’Évêque|72250
72232|Notre-Dame-du-Pé|72300
72233|Peray|72260
72234|Pezé-le-Robert|72140
72235|Piacé|72170
72236|Pincé|72300
72237|Pirmil|72430
72238|Pizieux|72600
72239|Poillé-sur-Vègre|72350
72241|Montfort-le-Gesnois|72450
72243|Pontvallain|72510
72244|Précigné|72300
72245|Préval|72400
72246|Prévelles|72110
72247|Pruillé-le-Chétif|72700
72248|Pruillé-l’Éguillé|72150
72249|La Quinte|72550
72250|Rahay|72120
72251|René|72260
72252|Requeil|72510
72253|Roëzé-sur-Sarthe|72210
72254|Rouessé-Fontaine|72610
72255|Rouessé-Vassé|72140
72256|Rouez|72140
72257|Rouillon|72700
72259|Rouperroux-le-Coquet|72110
72260|Ruaudin|72230
72261|Ruillé-en-Champagne|72240
72262|Loir en Vallée|72310 72340
72264|Sablé-sur-Sarthe|72300
72265|Saint-Aignan|72110
72266|Saint-Aubin-de-Locquenay|72130
72267|Saint-Aubin-des-Coudrais|72400
72268|Saint-Biez-en-Belin|72220
72269|Saint-Calais|72120
72270|Saint-Calez-en-Saosnois|72600
72271|Saint-Célerin|72110
72272|Sainte-Cérotte|72120
72273|Saint-Christophe-du-Jambet|72170
72274|Saint-Christophe-en-Champagne|72540
72275|Saint-Corneille|72460
72276|Saint-Cosme-en-Vairais|72110
72277|Saint-Denis-des-Coudrais|72110
72278|Saint-Denis-d’Orques|72350
72279|Saint-Georges-de-la-Couée|72150
72280|Saint-Georges-du-Bois|72700
72281|Saint-Georges-du-Rosay|72110
72282|Saint-Georges-le-Gaultier|72130
72283|Saint-Germain-d’Arcé|72800
72286|Saint-Gervais-de-Vic|72120
72289|Sainte-Jamme-sur-Sarthe|72380
72290|Saint-Jean-d’Assé|72380
72291|Saint-Jean-de-la-Motte|72510
72292|Saint-Jean-des-Échelles|72320
72293|Saint-Jean-du-Bois|72430
72294|Saint-Léonard-des-Bois|72130
72295|Saint-Longis|72600
72296|Saint-Maixent|72320
72297|Saint-Marceau|72170
72299|Saint-Mars-d’Outillé|72220
72300|Saint-Mars-la-Brière|72470
72302|Saint-Martin-des-Monts|72400
72303|Saint-Michel-de-Chavaignes|72440
72305|Saint-Ouen-de-Mimbré|72130
72306|Saint-Ouen-en-Belin|72220
72307|Saint-Ouen-en-Champagne|72350
72308|Saint-Paterne - Le Chevain|72610
72309|Saint-Paul-le-Gaultier|72130
72310|Saint-Pavace|72190
72311|Saint-Pierre-de-Chevillé|72500
72312|Saint-Pierre-des-Bois|72430
72313|Saint-Pierre-des-Ormes|72600
72314|Saint-Pierre-du-Lorouër|72150
72315|Saint-Rémy-de-Sillé|72140
72316|Saint-Rémy-des-Monts|72600
72317|Saint-Rémy-du-Val|72600
72319|Sainte-Sabine-sur-Longève|72380
72320|Saint-Saturnin|72650
72321|Saint-Symphorien|72240
72322|Saint-Ulphace|72320
72323|Saint-Victeur|72130
72324|Saint-Vincent-des-Prés|72600
72325|Saint-Vincent-du-Lorouër|72150
72326|Saosnes|72600
72327|Sarcé|72360
72328|Sargé-lès-le-Mans|72190
72329|Savigné-l’Évêque|72460
72330|Savigné-sous-le-Lude|72800
72331|Sceaux-sur-Huisne|72160
72332|Ségrie|72170
72333|Semur-en-Vallon|72390
72334|Sillé-le-Guillaume|72140
72335|Sillé-le-Philippe|72460
72336|Solesmes|72300
72337|Sougé-le-Ganelon|72130
72338|Souillé|72380
72339|Souligné-Flacé|72210
72340|Souligné-sous-Ballon|72290
72341|Soulitré|72370
72342|Souvigné-sur-Même|72400
72343|Souvigné-sur-Sarthe|72300
72344|Spay|72700
72345|Surfonds|72370
72346|La Suze-sur-Sarthe|72210
72347|Tassé|72430
72348|Tassillé|72540
72349|Teillé|72290
72350|Teloché|72220
72351|Tennie|72240
72352|Terrehault|72110
72353|Théligny|72320
72354|Thoigné|72260
72355|Thoiré-sous-Contensor|72610
72356|Thoiré-sur-Dinan|72500
72357|Thorée-les-Pins|72800
72358|Thorigné-sur-Dué|72160
72359|Torcé-en-Vallée|72110
72360|Trangé|72650
72361|Tresson|72440
72362|Le Tronchet|72170
72363|Tuffé Val de la Chéronne|72160
72364|Vaas|72500
72366|Valennes|72320
72367|Vallon-sur-Gée|72540
72368|Vancé|72310
72369|Verneil-le-Chétif|72360
72370|Vernie|72170
72372|Vezot|72600
72373|Vibraye|72320
72374|Villaines-la-Carelle|72600
72375|Villaines-la-Gonais|72400
72376|Villaines-sous-Lucé|72150
72377|Villaines-sous-Malicorne|72270
72378|Vion|72300
72379|Viré-en-Champagne|72350
72380|Vivoin|72170
72381|Voivres-lès-le-Mans|72210
72382|Val-de-la-Hune|72440
72383|Vouvray-sur-Huisne|72160
72385|Yvré-le-Pôlin|72330
72386|Yvré-l’Évêque|72530
`);
