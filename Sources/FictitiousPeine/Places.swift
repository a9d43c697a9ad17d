/// The places of the county and how often, by invention, something is reported there.
///
/// Names and memberships are facts; every number is made up.
enum Places {
    static let all: [FictitiousPlace] =
        peine + ilsede
        + places(
            of: "Edemissen",
            [
                ("Edemissen", 10, 5), ("Abbensen", 2.5, 0), ("Alvesse", 0.6, 0), ("Berkhöpen", 0.3, 0),
                ("Blumenhagen", 0.7, 0), ("Eddesse", 1.2, 0), ("Eickenrode", 0.5, 0), ("Mödesse", 0.6, 0),
                ("Oedesse", 0.9, 0), ("Oelerse", 0.8, 0), ("Plockhorst", 1.1, 0), ("Rietze", 0.4, 0),
                ("Voigtholz-Ahlemissen", 0.2, 0), ("Wehnsen", 0.7, 0), ("Wipshausen", 2, 0), ("", 2, 0.3),
            ])
        + places(
            of: "Hohenhameln",
            [
                ("Hohenhameln", 9, 6), ("Bierbergen", 1, 0), ("Bründeln", 0.2, 0), ("Clauen", 1.3, 0),
                ("Equord", 1, 0), ("Harber", 0.6, 0), ("Mehrum", 1.6, 0), ("Ohlum", 0.3, 0), ("Rötzum", 0.1, 0),
                ("Soßmar", 0.9, 0), ("Stedum-Bekum", 0.5, 0), ("", 2, 0.3),
            ])
        + places(
            of: "Lengede",
            [
                ("Lengede", 9, 6), ("Barbecke", 0.8, 0), ("Broistedt", 8, 0), ("Klein Lafferde", 1.6, 0),
                ("Woltwiesche", 2.5, 0), ("", 2, 0.3),
            ])
        + places(
            of: "Vechelde",
            [
                ("Vechelde", 12, 10), ("Alvesse", 0.3, 0), ("Bettmar", 1.2, 0), ("Bodenstedt", 1.3, 0),
                ("Denstorf", 1.7, 0), ("Fürstenau", 0.6, 0), ("Groß Gleidingen", 0.9, 0),
                ("Klein Gleidingen", 0.6, 0), ("Köchingen", 0.6, 0), ("Liedingen", 0.5, 0), ("Sierße", 0.9, 0),
                ("Sonnenberg", 0.7, 0), ("Vallstedt", 2.3, 0), ("Vechelade", 0.3, 0), ("Wahle", 1.4, 0),
                ("Wedtlenstedt", 1.6, 0), ("Wierthe", 0.7, 0), ("", 2.5, 0.5),
            ])
        + places(
            of: "Wendeburg",
            [
                ("Wendeburg", 9, 6), ("Bortfeld", 2.4, 0), ("Ersehof", 0.2, 0), ("Harvesse", 0.5, 0),
                ("Meerdorf", 1.2, 0), ("Neubrück", 1, 0), ("Rüper", 0.6, 0), ("Sophiental", 0.5, 0),
                ("Wendezelle", 1.5, 0), ("Wense", 0.3, 0), ("Zweidorf", 0.9, 0), ("", 2, 0.3),
            ])

    private static let peine: [FictitiousPlace] =
        [
            FictitiousPlace(
                municipality: "Peine", municipalityUntil2014: "Peine", name: "Südstadt",
                baseRates: [
                    IncidentRate(supplier: .police, schoolTime: .outside, perYear: 24),
                    IncidentRate(supplier: .police, schoolTime: .lesson, perYear: 5),
                    IncidentRate(supplier: .schools, schoolTime: .outside, perYear: 1.5),
                    IncidentRate(supplier: .schools, schoolTime: .lesson, perYear: 9),
                ])
        ]
        + places(
            of: "Peine",
            [
                ("Innenstadt", 30, 15), ("Telgte", 10, 4), ("Gunzelinfeld", 7, 8), ("Maschland", 5, 0),
                ("Nördliche Aue/Herzberg", 8, 5), ("Simonstiftung", 7, 0), ("Südliche Aue", 7, 0), ("Walzwerk", 5, 0),
                ("Stederdorf", 12, 4), ("Vöhrum", 16, 9), ("Berkum", 0.4, 0), ("Dungelbeck", 2.5, 0),
                ("Duttenstedt", 1.2, 0), ("Eixe", 0.9, 0), ("Essinghausen", 2.3, 0), ("Handorf", 1.1, 0),
                ("Horst vor Peine", 0.4, 0), ("Landwehr", 0.6, 0), ("Rosenthal", 1.4, 0), ("Röhrse", 0.3, 0),
                ("Schmedenstedt", 1.2, 0), ("Schwicheldt", 1.5, 0), ("Wendesse", 0.2, 0), ("Woltorf", 2.2, 0),
                ("", 11, 2),
            ])

    /// Lahstedt was merged into Ilsede on 2015-01-01.
    private static let ilsede: [FictitiousPlace] =
        places(
            of: "Ilsede",
            [
                ("Groß Ilsede", 9, 10), ("Bülten", 1.4, 0), ("Groß Bülten", 1.8, 0), ("Klein Ilsede", 1.7, 0),
                ("Solschen", 2.2, 0), ("Ölsburg", 2.5, 0), ("", 1.5, 0.3),
            ])
        + places(
            of: "Ilsede", until2014: "Lahstedt",
            [
                ("Adenstedt", 2.2, 0), ("Gadenstedt", 6, 4), ("Groß Lafferde", 6, 5), ("Münstedt", 2, 0),
                ("Oberg", 2.3, 0), ("", 1.5, 0.2),
            ])

    private static func places(
        of municipality: String, until2014: String? = nil, _ rows: [(name: String, police: Double, schools: Double)]
    ) -> [FictitiousPlace] {
        rows.map {
            FictitiousPlace(municipality, until2014: until2014, $0.name, police: $0.police, schools: $0.schools)
        }
    }
}
