ENCLAIR_COMMUNES("17", "2026", `
17002|Agudelle|17500
17003|Aigrefeuille-d’Aunis|17290
17004|Île-d’Aix|17123
17005|Allas-Bocage|17150
17006|Allas-Champagne|17500
17007|Anais|17540
17008|Andilly|17230
17009|Angliers|17540
17010|Angoulins|17690
17011|Annepont|17350
17012|Annezay|17380
17013|Antezant-la-Chapelle|17400
17015|Arces|17120
17016|Archiac|17520
17017|Archingeay|17380
17018|Ardillières|17290
17019|Ars-en-Ré|17590
17020|Arthenac|17520
17021|Arvert|17530
17022|Asnières-la-Giraud|17400
17023|Aujac|17770
17024|Aulnay|17470
17025|Aumagne|17770
17026|Authon-Ébéon|17770
17027|Avy|17800
17028|Aytré|17440
17029|Bagnizeau|17160
17030|Balanzac|17600
17031|Ballans|17160
17032|Ballon|17290
17033|La Barde|17360
17034|Barzan|17120
17035|Bazauges|17490
17036|Beaugeay|17620
17037|Beauvais-sur-Matha|17490
17038|Bedenac|17210
17039|Belluire|17800
17041|Benon|17170
17042|Bercloux|17770
17043|Bernay-Saint-Martin|17330
17044|Berneuil|17460
17045|Beurlay|17250
17046|Bignay|17400
17047|Biron|17800
17048|Blanzac-lès-Matha|17160
17049|Blanzay-sur-Boutonne|17470
17050|Bois|17240
17051|Le Bois-Plage-en-Ré|17580
17052|Boisredon|17150
17053|Bords|17430
17054|Boresse-et-Martron|17270
17055|Boscamnant|17360
17056|Bougneau|17800
17057|Bouhet|17540
17058|Bourcefranc-le-Chapus|17560
17059|Bourgneuf|17220
17060|Boutenac-Touvent|17120
17061|Bran|17210
17062|Bresdon|17490
17063|Breuil-la-Réorte|17700
17064|Breuillet|17920
17065|Breuil-Magné|17870
17066|Brie-sous-Archiac|17520
17067|Brie-sous-Matha|17160
17068|Brie-sous-Mortagne|17120
17069|Brives-sur-Charente|17800
17070|Brizambourg|17770
17071|La Brousse|17160
17072|Burie|17770
17073|Bussac-sur-Charente|17100
17074|Bussac-Forêt|17210
17075|Cabariot|17430
17076|Celles|17520
17077|Cercoux|17270
17078|Chadenac|17800
17079|Chaillevette|17890
17080|Chambon|17290
17081|Chamouillac|17130
17082|Champagnac|17500
17083|Champagne|17620
17084|Champagnolles|17240
17085|Champdolent|17430
17086|Chaniers|17610
17087|Chantemerle-sur-la-Soie|17380
17089|La Chapelle-des-Pots|17100
17091|Charron|17230
17092|Chartuzac|17130
17093|Le Château-d’Oléron|17480
17094|Châtelaillon-Plage|17340
17095|Chatenet|17210
17096|Chaunac|17130
17097|Le Chay|17600
17098|Chenac-Saint-Seurin-d’Uzet|17120
17099|Chepniers|17210
17100|Chérac|17610
17101|Cherbonnières|17470
17102|Chermignac|17460
17104|Chevanceaux|17210
17105|Chives|17510
17106|Cierzac|17520
17107|Ciré-d’Aunis|17290
17108|Clam|17500
17109|Clavette|17220
17110|Clérac|17270
17111|Clion|17240
17112|La Clisse|17600
17113|La Clotte|17360
17114|Coivert|17330
17115|Colombiers|17460
17116|Consac|17150
17117|Contré|17470
17118|Corignac|17130
17119|Corme-Écluse|17600
17120|Corme-Royal|17600
17121|La Couarde-sur-Mer|17670
17122|Coulonges|17800
17124|Courant|17330
17125|Courcelles|17400
17126|Courcerac|17160
17127|Courçon|17170
17128|Courcoury|17100
17129|Courpignac|17130
17130|Coux|17130
17131|Cozes|17120
17132|Cram-Chaban|17170
17133|Cravans|17260
17134|Crazannes|17350
17135|Cressé|17160
17136|Croix-Chapeau|17220
17137|La Croix-Comtesse|17330
17138|Dampierre-sur-Boutonne|17470
17139|Dœuil-sur-le-Mignon|17330
17140|Dolus-d’Oléron|17550
17141|Dompierre-sur-Charente|17610
17142|Dompierre-sur-Mer|17139
17143|Le Douhet|17100
17145|Échebrune|17800
17146|Échillais|17620
17147|Écoyeux|17770
17148|Écurat|17810
17149|Les Éduts|17510
17150|Les Églises-d’Argenteuil|17400
17151|L’Éguille|17600
17152|Épargnes|17120
17153|Esnandes|17137
17154|Les Essards|17250
17155|Étaules|17750
17156|Expiremont|17130
17157|Fenioux|17350
17158|Ferrières|17170
17159|Fléac-sur-Seugne|17800
17160|Floirac|17120 17240
17161|La Flotte|17630
17162|Fontaine-Chalendray|17510
17163|Fontaines-d’Ozillac|17500
17164|Fontcouverte|17100
17165|Fontenet|17400
17166|Forges|17290
17167|Le Fouilloux|17270
17168|Fouras|17450
17171|Geay|17250
17172|Gémozac|17260
17173|La Genétouze|17360
17174|Genouillé|17430
17175|Germignac|17520
17176|Gibourne|17160
17177|Le Gicq|17160
17178|Givrezac|17260
17179|Les Gonds|17100
17180|Gourvillette|17490
17181|Grandjean|17350
17182|La Grève-sur-Mignon|17170
17183|Grézac|17120
17184|La Gripperie-Saint-Symphorien|17620
17185|Le Gua|17600
17186|Le Gué-d’Alleré|17540
17187|Guitinières|17500
17188|Haimps|17160
17190|L’Houmeau|17137
17191|La Jard|17460
17192|Jarnac-Champagne|17520
17193|La Jarne|17220
17194|La Jarrie|17220
17195|La Jarrie-Audouin|17330
17196|Jazennes|17260
17197|Jonzac|17500
17198|Juicq|17770
17199|Jussas|17130
17200|Lagord|17140
17201|La Laigne|17170
17202|Landes|17380
17203|Landrais|17290
17204|Léoville|17500
17205|Loire-les-Marais|17870
17206|Loiré-sur-Nie|17470
17207|Loix|17111
17208|Longèves|17230
17209|Lonzac|17520
17210|Lorignac|17240
17211|Loulay|17330
17212|Louzignac|17160
17213|Lozay|17330
17214|Luchat|17600
17215|Lussac|17500
17216|Lussant|17430
17217|Macqueville|17490
17218|Marans|17230
17219|Marennes-Hiers-Brouage|17320
17220|Marignac|17800
17221|Marsais|17700
17222|Marsilly|17137
17223|Massac|17490
17224|Matha|17160
17225|Les Mathes|17570
17226|Mazeray|17400
17227|Mazerolles|17800
17228|Médis|17600
17229|Mérignac|17210
17230|Meschers-sur-Gironde|17132
17231|Messac|17130
17232|Meursac|17120
17233|Meux|17500
17234|Migré|17330
17235|Migron|17770
17236|Mirambeau|17150
17237|Moëze|17780
17239|Mons|17160
17240|Montendre|17130
17241|Montguyon|17270
17242|Montils|17800
17243|Montlieu-la-Garde|17210
17244|Montpellier-de-Médillan|17260
17245|Montroy|17220
17246|Moragne|17430
17247|Mornac-sur-Seudre|17113
17248|Mortagne-sur-Gironde|17120
17249|Mortiers|17500
17250|Mosnac|17240
17252|Le Mung|17350
17253|Muron|17430
17254|Nachamps|17380
17255|Nancras|17600
17256|Nantillé|17770
17257|Néré|17510
17258|Neuillac|17520
17259|Neulles|17500
17260|Neuvicq|17270
17261|Neuvicq-le-Château|17490
17262|Nieul-lès-Saintes|17810
17263|Nieul-le-Virouil|17150
17264|Nieul-sur-Mer|17137
17265|Nieulle-sur-Seudre|17600
17266|Les Nouillers|17380
17267|Nuaillé-d’Aunis|17540
17268|Rives-de-Boutonne|17470
17269|Orignolles|17210
17270|Ozillac|17500
17271|Paillé|17470
17273|Pérignac|17800
17274|Périgny|17180
17275|Pessines|17810
17276|Le Pin|17210
17277|Essouvert|17400
17278|Pisany|17600
17279|Plassac|17240
17280|Plassay|17250
17281|Polignac|17210
17282|Pommiers-Moulons|17130
17283|Pons|17800
17284|Pont-l’Abbé-d’Arnoult|17250
17285|Port-d’Envaux|17350
17286|Les Portes-en-Ré|17880
17287|Pouillac|17210
17288|Poursay-Garnaud|17400
17289|Préguillac|17460
17290|Prignac|17160
17291|Puilboreau|17138
17292|Puy-du-Lac|17380
17293|Puyravault|17700
17294|Puyrolland|17380
17295|Réaux sur Trèfle|17500
17296|Rétaud|17460
17297|Rivedoux-Plage|17940
17298|Rioux|17460
17299|Rochefort|17300
17300|La Rochelle|17000
17301|Romazières|17510
17302|Romegoux|17250
17303|La Ronde|17170
17304|Rouffiac|17800
17305|Rouffignac|17130
17306|Royan|17200
17307|Sablonceaux|17600
17308|Saint-Agnant|17620
17309|Saint-Aigulin|17360
17310|Saint-André-de-Lidon|17260
17311|Saint-Augustin|17570
17312|Saint-Bonnet-sur-Gironde|17150
17313|Saint-Bris-des-Bois|17770
17314|Saint-Césaire|17770
17315|Saint-Christophe|17220
17316|Saint-Ciers-Champagne|17520
17317|Saint-Ciers-du-Taillon|17240
17318|Saint-Clément-des-Baleines|17590
17319|Sainte-Colombe|17210
17320|Saint-Coutant-le-Grand|17430
17321|Saint-Crépin|17380
17322|Saint-Cyr-du-Doret|17170
17323|Saint-Denis-d’Oléron|17650
17324|Saint-Dizant-du-Bois|17150
17325|Saint-Dizant-du-Gua|17240
17326|Saint-Eugène|17520
17327|Saint-Félix|17330
17328|Saint-Fort-sur-Gironde|17240
17329|Saint-Froult|17780
17330|Sainte-Gemme|17250
17331|Saint-Genis-de-Saintonge|17240
17332|Saint-Georges-Antignac|17240
17333|Saint-Georges-de-Didonne|17110
17335|Saint-Georges-des-Agoûts|17150
17336|Saint-Georges-des-Coteaux|17810
17337|Saint-Georges-d’Oléron|17190
17338|Saint-Georges-du-Bois|17700
17339|Saint-Germain-de-Lusignan|17500
17340|Saint-Pierre-La-Noue|17700
17341|Saint-Germain-de-Vibrac|17500
17342|Saint-Germain-du-Seudre|17240
17343|Saint-Grégoire-d’Ardennes|17240
17344|Saint-Hilaire-de-Villefranche|17770
17345|Saint-Hilaire-du-Bois|17500
17346|Saint-Hippolyte|17430
17347|Saint-Jean-d’Angély|17400
17348|Saint-Jean-d’Angle|17620
17349|Saint-Jean-de-Liversay|17170
17350|Saint-Julien-de-l’Escap|17400
17351|Saint-Just-Luzac|17320
17353|Saint-Laurent-de-la-Prée|17450
17354|Saint-Léger|17800
17355|Sainte-Lheurine|17520
17356|Saint-Loup|17380
17357|Saint-Maigrin|17520
17358|Saint-Mandé-sur-Brédoire|17470
17359|Saint-Mard|17700
17360|Sainte-Marie-de-Ré|17740
17361|Saint-Martial|17330
17362|Saint-Martial-de-Mirambeau|17150
17363|Saint-Martial-de-Vitaterne|17500
17364|Saint-Martial-sur-Né|17520
17365|Saint-Martin-d’Ary|17270
17366|Saint-Martin-de-Coux|17360
17367|Saint-Martin-de-Juillers|17400
17369|Saint-Martin-de-Ré|17410
17372|Saint-Médard|17500
17373|Saint-Médard-d’Aunis|17220
17374|Sainte-Même|17770
17375|Saint-Nazaire-sur-Charente|17780
17376|Saint-Ouen-d’Aunis|17230
17377|Saint-Ouen-la-Thène|17490
17378|Saint-Palais-de-Négrignac|17210
17379|Saint-Palais-de-Phiolin|17800
17380|Saint-Palais-sur-Mer|17420
17381|Saint-Pardoult|17400
17382|Saint-Pierre-d’Amilly|17700
17383|Saint-Pierre-de-Juillers|17400
17384|Saint-Pierre-de-l’Isle|17330
17385|Saint-Pierre-d’Oléron|17310
17386|Saint-Pierre-du-Palais|17270
17387|Saint-Porchaire|17250
17388|Saint-Quantin-de-Rançanne|17800
17389|Sainte-Radegonde|17250
17390|Sainte-Ramée|17240
17391|Saint-Rogatien|17220
17393|Saint-Romain-de-Benet|17600
17394|Saint-Saturnin-du-Bois|17700
17395|Saint-Sauvant|17610
17396|Saint-Sauveur-d’Aunis|17540
17397|Saint-Savinien|17350
17398|Saint-Seurin-de-Palenne|17800
17400|Saint-Sever-de-Saintonge|17800
17401|Saint-Séverin-sur-Boutonne|17330
17402|Saint-Sigismond-de-Clermont|17240
17403|Saint-Simon-de-Bordes|17500
17404|Saint-Simon-de-Pellouaille|17260
17405|Saint-Sorlin-de-Conac|17150
17406|Saint-Sornin|17600
17407|Sainte-Soulle|17220
17408|Saint-Sulpice-d’Arnoult|17250
17409|Saint-Sulpice-de-Royan|17200
17410|Saint-Thomas-de-Conac|17150
17411|Saint-Trojan-les-Bains|17370
17412|Saint-Vaize|17100
17413|Saint-Vivien|17220
17414|Saint-Xandre|17138
17415|Saintes|17100
17416|Saleignes|17510
17417|Salignac-de-Mirambeau|17130
17418|Salignac-sur-Charente|17800
17420|Salles-sur-Mer|17220
17421|Saujon|17600
17422|Seigné|17510
17423|Semillac|17150
17424|Semoussac|17150
17425|Semussac|17120
17426|Le Seure|17770
17427|Siecq|17490
17428|Sonnac|17160
17429|Soubise|17780
17430|Soubran|17150
17431|Soulignonne|17250
17432|Souméras|17130
17433|Sousmoulins|17130
17434|Surgères|17700
17435|Taillant|17350
17436|Taillebourg|17350
17437|Talmont-sur-Gironde|17120
17438|Tanzac|17260
17439|Taugon|17170
17440|Ternant|17400
17441|Tesson|17460
17442|Thaims|17120
17443|Thairé|17290
17444|Thénac|17460
17445|Thézac|17600
17446|Thors|17160
17447|Le Thou|17290
17448|Tonnay-Boutonne|17380
17449|Tonnay-Charente|17430
17450|Torxé|17380
17451|Les Touches-de-Périgny|17160
17452|La Tremblade|17390
17453|Trizay|17250
17454|Tugéras-Saint-Maurice|17130
17455|La Vallée|17250
17457|La Devise|17380 17700
17458|Vanzac|17500
17459|Varaize|17400
17460|Varzay|17460
17461|Vaux-sur-Mer|17640
17462|Vénérand|17100
17463|Vergeroux|17300
17464|Vergné|17330
17465|La Vergne|17400
17466|Vérines|17540
17467|Vervant|17400
17468|Vibrac|17130
17469|Villars-en-Pons|17260
17470|Villars-les-Bois|17770
17471|La Villedieu|17470
17472|Villedoux|17230
17473|Villemorin|17470
17474|Villeneuve-la-Comtesse|17330
17476|Villexavier|17500
17477|Villiers-Couture|17510
17478|Vinax|17510
17479|Virollet|17260
17480|Virson|17290
17481|Voissay|17400
17482|Vouhé|17700
17483|Yves|17340
17484|Port-des-Barques|17730
17485|Le Grand-Village-Plage|17370
17486|La Brée-les-Bains|17840
`);
