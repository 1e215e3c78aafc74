ENCLAIR_COMMUNES("975", "2026", `
97501|Miquelon-Langlade|97500
97502|Saint-Pierre|97500
`);
