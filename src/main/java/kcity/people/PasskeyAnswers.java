package kcity.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and checks what browsers answer for a passkey (WebAuthn level 2), with the user verified by the device: possession and a finger, face or PIN. */
final class PasskeyAnswers {
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();
    private static final ObjectConverter READER = new ObjectConverter();
    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(READER);
    private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(READER);

    private PasskeyAnswers() {}

    /** What was made on a device for us. */
    record Made(String credential, String publicKey, long counter) {}

    static Optional<RegistrationData> made(String json) {
        return readable(() -> MANAGER.parseRegistrationResponseJSON(json));
    }

    static Optional<AuthenticationData> used(String json) {
        return readable(() -> MANAGER.parseAuthenticationResponseJSON(json));
    }

    static byte[] challenge(@Nullable CollectedClientData client) {
        return client == null || client.getChallenge() == null
                ? new byte[0]
                : client.getChallenge().getValue();
    }

    /** Empty where it is not for this site, or was not made by its owner's will. */
    static Optional<Made> check(RegistrationData data, OwnSite site) {
        return readable(() -> {
            MANAGER.verify(
                    data,
                    new RegistrationParameters(
                            server(site, Objects.requireNonNull(data.getCollectedClientData())),
                            ALGORITHMS,
                            true,
                            true));
            var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(device.getAttestedCredentialData());
            return new Made(
                    base64(credential.getCredentialId()), base64(KEYS.convert(credential)), device.getSignCount());
        });
    }

    /** The device's counter; empty where the signature is not of that key for this site, or was not given by its owner's will. */
    static Optional<Long> check(AuthenticationData data, Passkeys.Known known, OwnSite site) {
        return readable(() -> {
            MANAGER.verify(
                    data,
                    new AuthenticationParameters(
                            server(site, Objects.requireNonNull(data.getCollectedClientData())),
                            record(known),
                            null,
                            true,
                            true));
            return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        });
    }

    private static ServerProperty server(OwnSite site, CollectedClientData client) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(client.getChallenge())
                .build();
    }

    private static CredentialRecord record(Passkeys.Known known) {
        var key = KEYS.convert(Base64.getUrlDecoder().decode(known.publicKey()));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, null, null, known.counter(), key, null, null, null, null);
    }

    /** Anybody can send anything, and the library says in many ways that it cannot read it or that it does not hold: none of it is an answer. */
    private static <T> Optional<T> readable(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuntimeException no) {
            return Optional.empty();
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
