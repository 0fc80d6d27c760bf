"""Makes a release of what is checked out: builds the library for every platform, then every package, into target/dist.

PLATFORMS: the names of those that are wanted, of platforms.txt. PROFILE: that of cargo, `dev` to try the packages themselves.
"""

import hashlib

import archive
import crate
import deb
import library
import notices
import npm
import nuget
import sbom
import unity
import wheel
from release import OUT, WORK, fresh, platforms, write

chosen = platforms()
fresh(OUT)
fresh(WORK)
for platform in chosen:
    library.build(platform)
notices.make(chosen)
for form in [sbom, archive, npm, unity, nuget, deb, wheel, crate]:
    form.make(chosen)
    print(form.__name__, "made")
files = sorted(file for file in OUT.iterdir())
write(OUT / "SHA256SUMS", "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files))
for file in files:
    print(f"{file.stat().st_size:>12,}  {file.name}")
