"""A broken request and a form without its sign get one sentence, in the reader's language."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.page import Page
from treaties.models import Draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
UPLOAD = "desk/drafts/upload/"
LANGUAGES = {
    "kk": ("Ештеңе сақталған жоқ, қайта жіберіңіз.", "Нысан ескірген"),
    "ru": ("Ничего не сохранено; отправьте их ещё раз.", "Форма устарела"),
    "en": ("Nothing was stored; send it again.", "The form is out of date"),
}


@pytest.fixture
def editor() -> User:
    return User.objects.create_superuser("editor")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_upload(client, editor, language):
    client.force_login(editor)
    answer = client.post(f"/{language}/{UPLOAD}", b"tea", content_type="multipart/form-data")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert f'<html lang="{language}">' in page
    assert LANGUAGES[language][0] in page
    assert not Draft.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_without_its_sign(editor, language):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    answer = client.post(f"/{language}/{UPLOAD}", {"file": "tea"})
    assert answer.status_code == 403
    assert Page(answer.content.decode()).has(LANGUAGES[language][1])


def test_an_unknown_host_is_told_without_naming_it(client):
    answer = client.get("/en/", headers={"Host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "elsewhere" not in answer.content.decode()
