import Testing

/// A review's front matter with two parameters, and a block that uses them.
enum ReviewSample {
    static let front = "title: Lage {{ year.name }}\nformats: []\nparameters: {year: 2017, region: Nordheim}"

    static let block = """
        ```kreisblick
        table: counts
        name: jahre
        records: incidents
        by: [region, year]
        level: municipality
        where: region = "{{ region }}" and date = {{ year }}
        title: "{{ region.name }} ({{ region.code }}) {{ year }}, davor {{ year.year-before }}"
        ```
        """
}

extension SmallCounty {
    /// A released county of its own whose review is `lage.md`.
    static func reviewing(_ front: String, _ body: String) throws -> SmallCounty {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        try Files.write("---\n\(front)\n---\n\n\(body)\n", to: "\(county.folder)/reviews/lage.md")
        return county
    }

    /// The page of a review as it was rendered last.
    func page(of folder: String = "lage") throws -> String {
        try Files.text("\(self.folder)/notebooks-out/\(folder)/index.html")
    }
}
