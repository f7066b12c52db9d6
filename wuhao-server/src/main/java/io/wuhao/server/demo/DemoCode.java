package io.wuhao.server.demo;

/** Credit codes that are valid in form and belong to nobody: their region, 4399, does not exist. */
final class DemoCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private DemoCode() {}

    /** The code of the firm with that number in that county (from 0). */
    static String of(int county, int number) {
        String organisation = "MA%06d".formatted(number);
        String body = "914399%02d".formatted(county + 1) + organisation + checkOfOrganisation(organisation);
        return body + checkOfWhole(body);
    }

    /** GB 11714: 11 − (Σ value × weight mod 11), where 10 is X and 11 is 0. */
    private static char checkOfOrganisation(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** GB 32100: 31 − (Σ value × 3^(i−1) mod 31), where 31 stands for 0. */
    private static char checkOfWhole(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
