"""TLS: the certificate must be of the host that was asked for, whatever address the connection was made to."""

from __future__ import annotations

import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hostile.servers.case import case
from hostile.servers.server import page
from hostile.servers.world import PUBLIC, World, told


def _certificate(host: str, folder: Path) -> Path:
    """A file with a key and a certificate for ``host`` that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)  # OpenSSL looks at the clock of the machine
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    path = folder / f"{host}.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


def _over_tls(world: World, host: str) -> str:
    """Crawl over TLS, where the server shows a certificate of ``host`` that the crawler believes."""
    with tempfile.TemporaryDirectory() as folder:
        path = _certificate(host, Path(folder))
        world.server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        world.server.tls.load_cert_chain(path)
        world.tls = ssl.create_default_context(cafile=path)
        world.server.pages["/"] = page()
        row = world.crawl("https://www.merendal.example/")[0]
    names = sorted({f"{asked.server_name} {asked.host}" for asked in world.server.asked})
    return f"{told([row], errors=False)}; dialled {'/'.join(sorted(set(world.dialled)))}; {' '.join(names) or 'nothing said'}"


@case(
    "a certificate of the host",
    "the connection is made to the checked address, with the host's name for TLS and in the request",
    f"fetched; dialled {PUBLIC}; www.merendal.example www.merendal.example",
)
def _right(world: World) -> str:
    return _over_tls(world, "www.merendal.example")


@case(
    "a certificate of another host",
    "it is signed by somebody who is believed, and is not of this host",
    f"failed; dialled {PUBLIC}; nothing said",
)
def _wrong(world: World) -> str:
    return _over_tls(world, "www.duinoord.example")
