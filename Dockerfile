FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python -m portal.catalogue && python -m portal.fonts \
    && useradd --system shartnama && mkdir -p /data/index /data/media && chown -R shartnama /data
USER shartnama
ENV SHARTNAMA_DATA=/data SHARTNAMA_ADDRESS=0.0.0.0:8000
EXPOSE 8000
CMD ["sh", "-c", "python manage.py prepare && exec python manage.py serve"]
