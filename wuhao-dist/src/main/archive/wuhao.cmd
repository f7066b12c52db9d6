@echo off
rem The command wuhao of the release archive, for Windows. The script "wuhao" beside it says why each thing is done.
setlocal EnableExtensions DisableDelayedExpansion
set "WUHAO=%~dp0"
set "WUHAO=%WUHAO:~0,-1%"

set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%WUHAO%\runtime\bin\java.exe" set "JAVA=%WUHAO%\runtime\bin\java.exe"
set "WORK=%WUHAO%\.wuhao"
if not exist "%WORK%\tmp" mkdir "%WORK%\tmp" 2>nul
copy /y nul "%WORK%\tmp\written" >nul 2>nul
if errorlevel 1 set "WORK=%LOCALAPPDATA%\wuhao"
if not exist "%WORK%\tmp" mkdir "%WORK%\tmp"

rem through a file, since quotes do not nest: its first line is "openjdk 17.0.2 ..." or "java 17.0.2 ..."
set "MAJOR="
"%JAVA%" --version >"%WORK%\tmp\java" 2>nul
for /f "usebackq tokens=2 delims=. " %%v in ("%WORK%\tmp\java") do if not defined MAJOR set "MAJOR=%%v"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo No Java of 17 or later: install one, or unpack a JRE as "%WUHAO%\runtime". 1>&2
  exit /b 70
)

set "JAR=wuhao-cli.jar"
set "MAIN=io.wuhao.cli.Wuhao"
if "%~1"=="serve" call :office
if "%~1"=="demo" call :office
set "NATIVE="
if %MAJOR% GEQ 22 set "NATIVE=--enable-native-access=ALL-UNNAMED"
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC %NATIVE% -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=%WORK%\tmp" "-Dwuhao.home=%WUHAO%" "-Dwuhao.work=%WORK%" -cp "%WUHAO%\%JAR%" %MAIN% %*
set "CODE=%ERRORLEVEL%"
chcp %PAGE% >nul
exit /b %CODE%

:office
set "JAR=wuhao-server.jar"
set "MAIN=io.wuhao.server.Start"
exit /b 0
