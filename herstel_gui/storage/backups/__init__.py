"""Backups of a journal, conflict copies beside a journal, and removal of leftover files."""
