"""The concordance: words of one language with what stands for them in the others."""
