ENCLAIR_COMMUNES("989", "2026", `
98901|Île de Clipperton|98799
`);
