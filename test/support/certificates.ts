/** A self-signed certificate for www.example.com, made for these tests and used nowhere else. Valid from 2020 to the end of 2119. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBYzCCAQigAwIBAgIBAjAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA93d3cuZXhh
bXBsZS5jb20wIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBoxGDAW
BgNVBAMMD3d3dy5leGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BGoPSp4i5ZI8B/cNSpzuEbRqi/lv2n1sOQffxU99JzSXPZWvWUQquqAdYpEpqnPL
sxD/M1mIu5A27Wp4RyWcVYejPTA7MBoGA1UdEQQTMBGCD3d3dy5leGFtcGxlLmNv
bTAdBgNVHQ4EFgQUu7Nk712xLdf+quR7TWfbrFoUbaEwCgYIKoZIzj0EAwIDSQAw
RgIhAJ+e/qbkEPTKWIilN8owJ5N+njlzAnmUJke4AkdSi2EkAiEAmzsuLP276Xw1
6QxTAH4JvahV4dmmyoy8N32qYt57AqM=
-----END CERTIFICATE-----
`;

/** The same, valid in 2020 only. */
export const expiredCertificate = `-----BEGIN CERTIFICATE-----
MIIBYDCCAQagAwIBAgIBATAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA93d3cuZXhh
bXBsZS5jb20wHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAaMRgwFgYD
VQQDDA93d3cuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARq
D0qeIuWSPAf3DUqc7hG0aov5b9p9bDkH38VPfSc0lz2Vr1lEKrqgHWKRKapzy7MQ
/zNZiLuQNu1qeEclnFWHoz0wOzAaBgNVHREEEzARgg93d3cuZXhhbXBsZS5jb20w
HQYDVR0OBBYEFLuzZO9dsS3X/qrke01n26xaFG2hMAoGCCqGSM49BAMCA0gAMEUC
IBEz/XzvLJ30m0ZQY6kA2JSEkhKqycuMUzkqdHv23/OpAiEAhxq2jW7pwEMDT8EV
ZBrmWi2sOndX/El+WOMw997HMzs=
-----END CERTIFICATE-----
`;

/** The key of both. */
export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtqpDlgknjrIjYUBZ
3U9Sbywz+sjQZGabrwmQAqHUaiihRANCAARqD0qeIuWSPAf3DUqc7hG0aov5b9p9
bDkH38VPfSc0lz2Vr1lEKrqgHWKRKapzy7MQ/zNZiLuQNu1qeEclnFWH
-----END PRIVATE KEY-----
`;
