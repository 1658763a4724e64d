package kcity.shared;

import java.util.Set;

/** Providers at which anybody has an address: to share one of their domains says nothing of a body. */
public final class MailProviders {
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "naver.com",
            "daum.net",
            "hanmail.net",
            "kakao.com",
            "nate.com",
            "outlook.com",
            "outlook.kr",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.co.kr",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com.vn",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "yandex.com",
            "ya.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "foxmail.com",
            "aol.com",
            "zoho.com",
            "mail.com",
            "libero.it",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "uol.com.br",
            "bol.com.br",
            "terra.com.br",
            "rediffmail.com");

    private MailProviders() {}

    public static boolean isPublic(String domain) {
        return PUBLIC.contains(domain);
    }
}
