"""Demand: framed passages come in; figures of the labor market, and who hires in it, go out."""
