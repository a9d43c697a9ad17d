internal import Records

/// Words of headers, folded: lower case, umlauts spelled out, hyphens left out, `Nr.` as `nummer`.
enum HeaderWords {
    static let personal = list(
        """
        vorname vornamen nachname nachnamen familienname geburtsname rufname firstname lastname surname givenname middlename
        familyname fullname maidenname forename geburtsdatum geburtstag geb gebdatum gebdat geburtsort birthdate birthday
        dateofbirth dob strasse strassenname hausnummer anschrift wohnanschrift adresse wohnadresse postadresse privatadresse
        mailadresse emailadresse address streetaddress homeaddress street housenumber telefon telefonnummer tel rufnummer
        handy handynummer mobil mobilnummer faxnummer phone phonenumber telephone cellphone mobilephone email mail iban
        kontonummer accountnumber bic steuernummer steuerid steueridentnummer steueridnummer taxid taxnumber
        sozialversicherungsnummer rentenversicherungsnummer svnummer versicherungsnummer socialsecuritynumber ssn kennzeichen
        kfzkennzeichen amtlicheskennzeichen licenseplate licenceplate numberplate personalausweis ausweisnummer passnummer
        passportnumber personalnummer versichertennummer krankenversichertennummer kundennummer patientennummer
        ansprechpartner ansprechpartnerin sachbearbeiter sachbearbeiterin sachbearbeitung caseworker contactperson
        """)

    static let caseNumbers = list(
        """
        aktenzeichen vorgangsnummer fallnummer casenumber caseid filenumber geschaeftszeichen tagebuchnummer az
        aktennummer vorgangsid strafanzeigennummer
        """)

    /// Nationality and the special categories of personal data.
    static let traits = SensitiveTerms.traits

    static let groups = SensitiveTerms.groups

    /// What stands before `name`, or beside it, where a header names a person.
    static let people = list(
        """
        schueler schuelerin schuelers kind kindes kinder jugendlichen klient klienten klientin kunde kunden person personen
        opfer opfers geschaedigter geschaedigten beschuldigter beschuldigten taeter taeters tatverdaechtigen zeuge zeugen melder
        anrufer teilnehmer teilnehmerin eltern mutter vater kontakt mitarbeiter mitarbeiterin lehrer lehrerin betreuer patienten
        patient antragsteller voll klar spitz beteiligten halter fahrer besitzer eigentuemer victim suspect witness customer
        client student teacher parent child employee owner user contact
        """)

    /// With one of these a `name` is that of a place or a thing.
    static let things = list(
        """
        gemeinde ort orts ortsteil ortschaft stadt bezirk kurs kurses schule schulen einrichtung region kreis land massnahme
        planungsraum bezirksregion prognoseraum stadtteil quartier projekt angebot veranstaltung feiertag ferien gebiet raum
        traeger behoerde dienststelle verein art datei spalte municipality district course school county area place city town
        holiday region country category file facility event project measure programme program organisation organization
        company product species state type
        """)

    static let coordinates = list(
        """
        lat latitude lon lng long longitude breite breitengrad geobreite laenge laengengrad geolaenge rechtswert hochwert
        koordinate koordinaten coordinate coordinates easting northing utmx utmy geox geoy
        """)

    private static func list(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
