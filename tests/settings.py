"""The site's settings for tests: state in a folder of their own, plain static files."""

import atexit
import os
import shutil
import tempfile

os.environ["SHARTNAMA_DATA"] = tempfile.mkdtemp(prefix="shartnama-tests-")
os.environ.setdefault("SHARTNAMA_SECRET_KEY", "only-for-tests-" * 4)

from portal.settings import *

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING = {}
AUDIT_PROTECTED = False

# WhiteNoise warns of a folder of static files that is not there.
STATIC_ROOT.mkdir(exist_ok=True)
atexit.register(shutil.rmtree, os.environ["SHARTNAMA_DATA"], ignore_errors=True)
