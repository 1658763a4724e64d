package kcity.cli.replay;

import java.util.List;

/** Real places that synthetic applications are set in, by ISO country code. */
final class Places {
    record Place(String country, String city) {}

    private static final String LIST = """
            VN Da Nang, VN Can Tho, VN Haiphong, ID Surabaya, ID Bandung, ID Semarang, PH Cebu, PH Davao, PH Baguio, TH Chiang Mai, TH Phuket,
            MY Johor Bahru, MY Kuching, KH Battambang, LA Luang Prabang, MM Mandalay, MN Darkhan, MN Erdenet, KZ Almaty, KZ Aktau, UZ Samarkand,
            UZ Bukhara, KG Osh, TJ Dushanbe, AZ Ganja, GE Batumi, AM Gyumri, TR Izmir, TR Konya, JO Amman, EG Aswan, MA Agadir, TN Sfax, KE Kisumu,
            KE Mombasa, TZ Dodoma, UG Gulu, RW Musanze, ET Adama, GH Kumasi, SN Thies, CI Bouake, PE Arequipa, PE Trujillo, CO Medellin, CO Cali,
            EC Cuenca, BO Sucre, PY Encarnacion, CL Valdivia, MX Merida, CR Cartago, PA David, DO Santiago, BR Curitiba, AR Rosario, UY Salto,
            PL Gdynia, RO Cluj, BG Plovdiv, HU Pecs, RS Nis, HR Split, SI Maribor, IT Turin, IT Trento, ES Malaga, ES Vigo, PT Braga, FR Nantes,
            DE Bonn, GB Leeds, US Columbus, US Tacoma, CA Guelph, AU Geelong, NZ Dunedin, IN Pune, IN Mysore, BD Sylhet, NP Pokhara, LK Kandy,
            SA Abha, AE Ajman, OM Sohar, BN Bandar Seri Begawan, FJ Suva, PG Lae""";

    private Places() {}

    static List<Place> all() {
        return java.util.Arrays.stream(LIST.split(",\\s+"))
                .map(String::strip)
                .map(entry -> new Place(entry.substring(0, 2), entry.substring(3)))
                .toList();
    }
}
